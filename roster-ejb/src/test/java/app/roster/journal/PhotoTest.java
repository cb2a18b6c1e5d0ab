package app.roster.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.roster.kernel.RosterException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("A24")
class PhotoTest {

  private static final int RED = 0xffff0000;

  @Test
  void place_and_camera_are_not_in_the_stored_photo() throws IOException {
    byte[] upload = withExif(picture("jpeg", 60, 40), 1);
    assertThat(text(upload)).contains("Exif");

    Photo photo = Photo.of(upload);

    assertThat(text(photo.jpeg())).doesNotContain("Exif");
    assertThat(photo.width()).isEqualTo(60);
  }

  @ParameterizedTest
  @CsvSource({"1, 0, 0", "3, 59, 39", "6, 39, 0", "8, 0, 59"})
  void a_photo_taken_with_the_camera_turned_is_stored_upright(int orientation, int x, int y)
      throws IOException {
    byte[] upload = withExif(picture("jpeg", 60, 40), orientation);

    BufferedImage stored = ImageIO.read(new ByteArrayInputStream(Photo.of(upload).jpeg()));

    // The red corner was at the top left of the sensor.
    assertThat(redAt(stored, x, y)).isTrue();
  }

  @Test
  void a_large_photo_is_scaled_down() throws IOException {
    Photo photo = Photo.of(picture("png", 4000, 1000));

    assertThat(photo.width()).isEqualTo(1600);
    assertThat(photo.height()).isEqualTo(400);
  }

  @Test
  void a_small_file_that_claims_to_be_huge_is_refused_before_it_is_decoded() throws IOException {
    assertThat(refusal(claiming(30_000, 30_000))).isEqualTo("photo.tooManyPixels");
  }

  @Test
  void a_file_that_only_starts_like_a_photo_is_refused() throws IOException {
    byte[] cut = java.util.Arrays.copyOf(picture("jpeg", 60, 40), 40);

    assertThat(refusal(cut)).isEqualTo("photo.unreadable");
  }

  @ParameterizedTest
  @CsvSource({
    "<svg onload='alert(1)'/>, photo.unreadable",
    "GIF89a........, photo.unreadable",
    "RIFF....WEBPVP8, photo.otherKind",
    "....ftypheic...., photo.otherKind"
  })
  void another_kind_of_file_is_known_by_its_content(String content, String key) {
    assertThat(refusal(content.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(key);
  }

  @Test
  void an_upload_above_the_limit_is_refused() {
    assertThat(refusal(new byte[Photo.UPLOAD_LIMIT + 1])).isEqualTo("photo.tooLarge");
  }

  private static String refusal(byte[] upload) {
    return catchThrowableOfType(RosterException.class, () -> Photo.of(upload)).messageKey();
  }

  private static boolean redAt(BufferedImage image, int x, int y) {
    int inside = 4;
    int rgb =
        image.getRGB(
            Math.min(Math.max(x, inside), image.getWidth() - 1 - inside),
            Math.min(Math.max(y, inside), image.getHeight() - 1 - inside));
    return (rgb >> 16 & 0xff) > 200 && (rgb >> 8 & 0xff) < 90;
  }

  private static byte[] picture(String format, int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 12; x++) {
      for (int y = 0; y < 12; y++) {
        image.setRGB(x, y, RED);
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, format, bytes);
    return bytes.toByteArray();
  }

  private static byte[] withExif(byte[] jpeg, int orientation) {
    byte[] name = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
    ByteBuffer app1 = ByteBuffer.allocate(4 + name.length + 8 + 2 + 12 + 4);
    app1.putShort((short) 0xffe1).putShort((short) (app1.capacity() - 2)).put(name);
    app1.put("MM".getBytes(StandardCharsets.ISO_8859_1)).putShort((short) 42).putInt(8);
    app1.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
    app1.putShort((short) orientation).putShort((short) 0).putInt(0);
    return ByteBuffer.allocate(jpeg.length + app1.capacity())
        .put(jpeg, 0, 2)
        .put(app1.array())
        .put(jpeg, 2, jpeg.length - 2)
        .array();
  }

  private static byte[] claiming(int width, int height) throws IOException {
    byte[] png = picture("png", 20, 20);
    ByteBuffer header = ByteBuffer.wrap(png);
    header.putInt(16, width).putInt(20, height);
    CRC32 checksum = new CRC32();
    checksum.update(png, 12, 17);
    header.putInt(29, (int) checksum.getValue());
    return png;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
