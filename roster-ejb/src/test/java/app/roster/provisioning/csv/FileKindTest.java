package app.roster.provisioning.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("B24")
class FileKindTest {

  private static final int BEYOND_THE_START = 100_000;

  static Stream<Arguments> files() {
    return Stream.of(
        Arguments.of("a workbook", zip("[Content_Types].xml", "xl/workbook.xml"), "is_excel"),
        Arguments.of("a binary workbook", zip("docProps/app.xml", "xl/workbook.bin"), "is_excel"),
        Arguments.of(
            "a workbook whose sheets come late",
            zip("docProps/thumbnail.jpeg", "xl/workbook.xml"),
            "is_excel"),
        Arguments.of(
            "a workbook of before 2007", bytes("d0cf11e0a1b11ae1" + "00".repeat(600)), "is_excel"),
        Arguments.of("a Numbers document", zip("Index/Document.iwa", "preview.jpg"), "is_numbers"),
        Arguments.of(
            "an OpenDocument spreadsheet",
            zip("mimetype=application/vnd.oasis.opendocument.spreadsheet", "content.xml"),
            "is_open_document"),
        Arguments.of("an archive", zip("clients.csv"), "is_zip"),
        Arguments.of("a text document", zip("[Content_Types].xml", "word/document.xml"), "is_zip"),
        Arguments.of("a packed file", bytes("1f8b0800000000000003"), "is_zip"),
        Arguments.of("a 7z archive", bytes("377abcaf271c0004"), "is_zip"),
        Arguments.of("a rar archive", bytes("526172211a0700cf"), "is_zip"),
        Arguments.of("a PDF", text("%PDF-1.7\n%\u00e2\u00e3"), "is_pdf"),
        Arguments.of("a web page", text("\n<!DOCTYPE html><table>"), "is_markup"),
        Arguments.of("a table that Excel opens", text("<table><tr><td>a"), "is_markup"),
        Arguments.of("an XML spreadsheet", text("<?xml version='1.0'?><Workbook>"), "is_markup"),
        Arguments.of("rich text", text("{\\rtf1\\ansi email_address"), "not_text"),
        Arguments.of("a picture", bytes("89504e470d0a1a0a0000000d49484452"), "not_text"),
        Arguments.of("noise", noise(), "not_text"),
        Arguments.of("nothing", new byte[0], "empty_file"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void another_kind_of_file_is_known_by_its_content(String kind, byte[] file, String code) {
    Reading reading =
        new Reading(HeaderMode.POSITIONS, LocalDate.of(2026, 11, 22), KnownTags.any());

    assertThat(Findings.of(file, reading)).as(kind).isEqualTo("structure " + code + "\n");
  }

  /** An entry is large, so that the names of later ones stand far from the start. */
  private static byte[] zip(String... entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      // Content stays readable, as the type of an OpenDocument file must be.
      zip.setLevel(Deflater.NO_COMPRESSION);
      for (String entry : entries) {
        String[] parts = entry.split("=");
        zip.putNextEntry(new ZipEntry(parts[0]));
        zip.write(parts.length > 1 ? text(parts[1]) : noise());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] noise() {
    byte[] noise = new byte[BEYOND_THE_START];
    new Random(7).nextBytes(noise);
    return noise;
  }

  private static byte[] bytes(String hexadecimal) {
    return HexFormat.of().parseHex(hexadecimal);
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
