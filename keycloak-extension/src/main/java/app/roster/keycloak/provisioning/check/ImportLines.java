package app.roster.keycloak.provisioning.check;

import app.roster.keycloak.problem.Problem;
import app.roster.keycloak.provisioning.row.ImportLine;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads NDJSON one line at a time and never holds more than one.
 *
 * <p>What is malformed ends the whole upload, without a word about its content.
 */
final class ImportLines {

  static final int LONGEST_LINE = 64 * 1024;

  private static final ObjectReader READER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(ImportLine.class);

  private final InputStream bytes;
  private int lastRow;

  ImportLines(InputStream bytes) {
    this.bytes = new BufferedInputStream(bytes, LONGEST_LINE);
  }

  /**
   * The next line, empty at the end.
   *
   * @throws Problem 400 for what is no row, 413 for a line that is too long
   */
  Optional<ImportLine> next() throws IOException {
    Optional<String> text = nextText();
    while (text.isPresent() && text.get().isBlank()) {
      text = nextText();
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(inOrder(parse(text.get())));
  }

  private Optional<String> nextText() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(512);
    int next = bytes.read();
    if (next < 0) {
      return Optional.empty();
    }
    while (next >= 0 && next != '\n') {
      if (line.size() == LONGEST_LINE) {
        throw Problem.tooLarge("line_too_long");
      }
      line.write(next);
      next = bytes.read();
    }
    return Optional.of(decode(line.toByteArray()));
  }

  private static String decode(byte[] line) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
    } catch (CharacterCodingException notUtf8) {
      throw Problem.badRequest("not_utf8");
    }
  }

  // The exceptions quote the line, so they end here.
  private static ImportLine parse(String text) {
    try {
      return READER.readValue(text);
    } catch (UnrecognizedPropertyException unknown) {
      throw Problem.badRequest("unknown_member");
    } catch (JsonProcessingException malformed) {
      throw Problem.badRequest("malformed_line");
    }
  }

  private ImportLine inOrder(ImportLine line) {
    if (line == null || line.row() <= lastRow) {
      throw Problem.badRequest("rows_not_in_order");
    }
    lastRow = line.row();
    return line;
  }
}
