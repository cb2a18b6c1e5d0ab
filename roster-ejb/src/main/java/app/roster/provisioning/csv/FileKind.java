package app.roster.provisioning.csv;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** What a file is by its content, whatever its name says. */
enum FileKind {
  TEXT(null),
  EMPTY("empty_file"),
  EXCEL("is_excel"),
  NUMBERS("is_numbers"),
  OPEN_DOCUMENT("is_open_document"),
  ARCHIVE("is_zip"),
  PDF("is_pdf"),
  MARKUP("is_markup"),
  BINARY("not_text");

  private static final int LOOK = 4096;
  private static final int END = 64 * 1024;

  private final String code;

  FileKind(String code) {
    this.code = code;
  }

  static FileKind of(byte[] file) {
    if (file.length == 0) {
      return EMPTY;
    }
    String start = text(file, 0, Math.min(file.length, LOOK));
    if (start.startsWith("%PDF-")) {
      return PDF;
    }
    // What Excel wrote until 2003, and what it writes today with a password.
    if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
      return EXCEL;
    }
    if (start.startsWith("PK\u0003\u0004")) {
      return packed(start + text(file, Math.max(0, file.length - END), file.length));
    }
    if (Stream.of("\u001f\u008b", "7z\u00bc\u00af", "Rar!\u001a").anyMatch(start::startsWith)) {
      return ARCHIVE;
    }
    return looksBinary(file, start) ? BINARY : readable(start);
  }

  /** Lets text through; for everything else says how to make a CSV file of it. */
  void requireText() {
    if (code != null) {
      throw new StructureException(code);
    }
  }

  // The names of what is in it stand in clear text near the start and once more at the end.
  private static FileKind packed(String names) {
    if (names.contains("opendocument.spreadsheet")) {
      return OPEN_DOCUMENT;
    }
    if (names.contains("xl/workbook.")) {
      return EXCEL;
    }
    return names.contains(".iwa") ? NUMBERS : ARCHIVE;
  }

  private static boolean looksBinary(byte[] file, String start) {
    if (start.startsWith("\u00ff\u00fe\0\0") || start.startsWith("{\\rtf")) {
      return true;
    }
    return Encoding.byMark(file).isEmpty() && start.indexOf('\0') >= 0;
  }

  private static FileKind readable(String start) {
    String first =
        start.substring(0, Math.min(start.length(), 64)).strip().toLowerCase(Locale.ROOT);
    return Stream.of("<!doctype", "<html", "<?xml", "<table").anyMatch(first::startsWith)
        ? MARKUP
        : TEXT;
  }

  private static String text(byte[] file, int from, int to) {
    return new String(Arrays.copyOfRange(file, from, to), StandardCharsets.ISO_8859_1);
  }
}
