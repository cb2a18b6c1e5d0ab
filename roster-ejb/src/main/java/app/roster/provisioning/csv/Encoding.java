package app.roster.provisioning.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.io.ByteOrderMark;

/**
 * How the file's text is written. A byte order mark decides; without one it is UTF-8 if every byte
 * fits UTF-8, else Windows-1252 if every byte fits that. Nothing is ever replaced silently.
 *
 * @param mark how many bytes the byte order mark takes
 */
record Encoding(Charset charset, int mark) {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  static Encoding of(byte[] file) {
    Encoding encoding =
        byMark(file)
            .orElseGet(
                () ->
                    new Encoding(StandardCharsets.UTF_8, 0).fits(file)
                        ? new Encoding(StandardCharsets.UTF_8, 0)
                        : new Encoding(WINDOWS, 0));
    if (!encoding.fits(file)) {
      throw new StructureException("not_text");
    }
    return encoding;
  }

  static Optional<Encoding> byMark(byte[] file) {
    return Stream.of(ByteOrderMark.UTF_8, ByteOrderMark.UTF_16LE, ByteOrderMark.UTF_16BE)
        .filter(mark -> startsWith(file, mark.getBytes()))
        .findFirst()
        .map(mark -> new Encoding(Charset.forName(mark.getCharsetName()), mark.length()));
  }

  /** Whether letters outside ASCII rest on our rule rather than on the file's own word. */
  boolean isGuess() {
    return charset.equals(WINDOWS);
  }

  Reader read(byte[] file) {
    InputStream content = new ByteArrayInputStream(file, mark, file.length - mark);
    return new InputStreamReader(content, strict());
  }

  private boolean fits(byte[] file) {
    char[] buffer = new char[8192];
    try (Reader reader = read(file)) {
      int read = reader.read(buffer);
      while (read >= 0) {
        read = reader.read(buffer);
      }
      return true;
    } catch (CharacterCodingException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CharsetDecoder strict() {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  private static boolean startsWith(byte[] file, byte[] wanted) {
    return file.length >= wanted.length
        && java.util.Arrays.equals(file, 0, wanted.length, wanted, 0, wanted.length);
  }
}
