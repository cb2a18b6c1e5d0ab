package app.roster.journal;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * How the camera was held, from tag 0x0112 of the photo's Exif data (1 to 8, Exif 2.32 section
 * 4.6.4). Must be applied before that data is dropped, or half of all phone photos lie on their
 * side.
 */
record Orientation(int value) {

  private static final Orientation UPRIGHT = new Orientation(1);
  private static final int APP1 = 0xffe1;
  private static final int START_OF_SCAN = 0xffda;
  private static final int TAG = 0x0112;

  static Orientation of(byte[] photo, PhotoFormat format) {
    if (format != PhotoFormat.JPEG) {
      return UPRIGHT;
    }
    ByteBuffer bytes = ByteBuffer.wrap(photo).position(2);
    while (bytes.remaining() > 4) {
      int marker = bytes.getShort() & 0xffff;
      int length = bytes.getShort() & 0xffff;
      if (marker == START_OF_SCAN || length < 2 || length - 2 > bytes.remaining()) {
        return UPRIGHT;
      }
      if (marker == APP1 && isExif(bytes)) {
        return inDirectory(bytes.slice(bytes.position() + 6, length - 8));
      }
      bytes.position(bytes.position() + length - 2);
    }
    return UPRIGHT;
  }

  boolean swapsSides() {
    return value >= 5;
  }

  /**
   * Turns a picture upright.
   *
   * @param width of the picture as it lies
   */
  AffineTransform upright(int width, int height) {
    return switch (value) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }

  private static boolean isExif(ByteBuffer bytes) {
    byte[] name = new byte[6];
    if (bytes.remaining() < name.length) {
      return false;
    }
    bytes.get(bytes.position(), name);
    return new String(name, StandardCharsets.ISO_8859_1).equals("Exif\0\0");
  }

  private static Orientation inDirectory(ByteBuffer tiff) {
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    int count = tiff.getShort(directory) & 0xffff;
    for (int i = 0; i < count; i++) {
      int entry = directory + 2 + i * 12;
      if ((tiff.getShort(entry) & 0xffff) == TAG) {
        int value = tiff.getShort(entry + 8);
        return value >= 1 && value <= 8 ? new Orientation(value) : UPRIGHT;
      }
    }
    return UPRIGHT;
  }
}
