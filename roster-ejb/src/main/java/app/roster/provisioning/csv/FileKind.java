package app.roster.provisioning.csv;

import java.nio.charset.StandardCharsets;

/** What a file is by its content, whatever its name says. */
enum FileKind {
  TEXT(null),
  EMPTY("empty_file"),
  EXCEL("is_excel"),
  OLD_EXCEL("is_excel"),
  NUMBERS("is_numbers"),
  OPEN_DOCUMENT("is_open_document"),
  ZIP("is_zip"),
  PDF("is_pdf"),
  BINARY("not_text");

  private static final int LOOK = 4096;

  private final String code;

  FileKind(String code) {
    this.code = code;
  }

  static FileKind of(byte[] file) {
    if (file.length == 0) {
      return EMPTY;
    }
    if (startsWith(file, "%PDF-")) {
      return PDF;
    }
    if (startsWith(file, "\u00d0\u00cf\u0011\u00e0")) {
      return OLD_EXCEL;
    }
    if (startsWith(file, "PK\u0003\u0004")) {
      return packed(file);
    }
    return looksBinary(file) ? BINARY : TEXT;
  }

  /** Lets text through; for everything else says how to make a CSV file of it. */
  void requireText() {
    if (code != null) {
      throw new StructureException(code);
    }
  }

  // The names of a zip's first entries stand in clear text near its start.
  private static FileKind packed(byte[] file) {
    int length = Math.min(file.length, LOOK);
    String start = new String(file, 0, length, StandardCharsets.ISO_8859_1);
    if (start.contains("opendocument.spreadsheet")) {
      return OPEN_DOCUMENT;
    }
    if (start.contains("[Content_Types].xml") || start.contains("xl/")) {
      return EXCEL;
    }
    return start.contains(".iwa") || start.contains("preview.jpg") ? NUMBERS : ZIP;
  }

  private static boolean looksBinary(byte[] file) {
    if (Encoding.byMark(file).isPresent()) {
      return false;
    }
    for (int i = 0; i < Math.min(file.length, LOOK); i++) {
      if (file[i] == 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsWith(byte[] file, String magic) {
    byte[] wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
    return file.length >= wanted.length
        && java.util.Arrays.equals(file, 0, wanted.length, wanted, 0, wanted.length);
  }
}
