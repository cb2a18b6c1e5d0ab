package app.roster.journal;

import app.roster.kernel.RosterException;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A photo made fit to keep: decoded, turned upright, scaled down and written anew as JPEG, so that
 * place, camera and whatever else was in the file are gone.
 */
record Photo(byte[] jpeg, int width, int height) {

  /** Largest upload, in bytes. */
  static final int UPLOAD_LIMIT = 10 * 1024 * 1024;

  private static final long PIXEL_LIMIT = 50_000_000;
  private static final int EDGE = 1600;
  private static final float QUALITY = 0.85f;

  /**
   * Reads an upload.
   *
   * @throws RosterException if it is too large or no photo we can read
   */
  static Photo of(byte[] upload) {
    if (upload.length > UPLOAD_LIMIT) {
      throw new RosterException("photo.tooLarge", UPLOAD_LIMIT / 1024 / 1024);
    }
    try {
      BufferedImage image = decode(upload, PhotoFormat.of(upload));
      return new Photo(encode(image), image.getWidth(), image.getHeight());
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      // Readers throw unchecked exceptions too when a file lies about itself.
      throw new RosterException("photo.unreadable");
    }
  }

  private static BufferedImage decode(byte[] upload, PhotoFormat format) throws IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format.name());
    ImageReader reader = readers.next();
    try (ImageInputStream input =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(upload))) {
      reader.setInput(input, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if ((long) width * height > PIXEL_LIMIT) {
        throw new RosterException("photo.tooManyPixels", PIXEL_LIMIT / 1_000_000);
      }
      ImageReadParam sparse = reader.getDefaultReadParam();
      // Fewer pixels are read than there are, so that a huge photo never lies in memory whole.
      int step = Math.max(1, Math.max(width, height) / (2 * EDGE));
      sparse.setSourceSubsampling(step, step, 0, 0);
      return upright(reader.read(0, sparse), Orientation.of(upload, format));
    } finally {
      reader.dispose();
    }
  }

  private static BufferedImage upright(BufferedImage image, Orientation orientation) {
    double scale = Math.min(1, (double) EDGE / Math.max(image.getWidth(), image.getHeight()));
    int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
    boolean turned = orientation.swapsSides();
    BufferedImage target =
        new BufferedImage(
            turned ? height : width, turned ? width : height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = target.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, target.getWidth(), target.getHeight());
    AffineTransform transform = orientation.upright(width, height);
    transform.scale((double) width / image.getWidth(), (double) height / image.getHeight());
    graphics.drawImage(image, transform, null);
    graphics.dispose();
    return target;
  }

  private static byte[] encode(BufferedImage image) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionQuality(QUALITY);
      writer.setOutput(output);
      writer.write(null, new IIOImage(image, null, null), parameters);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
