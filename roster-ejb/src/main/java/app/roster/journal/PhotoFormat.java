package app.roster.journal;

import app.roster.kernel.RosterException;
import java.nio.charset.StandardCharsets;

/** What a picture is by its first bytes, whatever its name says. */
enum PhotoFormat {
  JPEG,
  PNG;

  /**
   * Knows a picture by its content.
   *
   * @throws RosterException if it is none we can read; the message names the kind if we know it
   */
  static PhotoFormat of(byte[] upload) {
    String start = new String(upload, 0, Math.min(upload.length, 16), StandardCharsets.ISO_8859_1);
    if (start.startsWith("\u00ff\u00d8\u00ff")) {
      return JPEG;
    }
    if (start.startsWith("\u0089PNG\r\n\u001a\n")) {
      return PNG;
    }
    if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
      throw new RosterException("photo.otherKind", "WebP");
    }
    if (start.startsWith("ftyphei", 4) || start.startsWith("ftypmif", 4)) {
      throw new RosterException("photo.otherKind", "HEIC");
    }
    throw new RosterException("photo.unreadable");
  }
}
