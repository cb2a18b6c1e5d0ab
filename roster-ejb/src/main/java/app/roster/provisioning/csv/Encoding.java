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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.io.ByteOrderMark;

/**
 * How the file's text is written. A byte order mark decides; without one it is UTF-8 if every byte
 * fits UTF-8, else what older spreadsheets write: the letters of Macintosh if lines end as only
 * they did, or Windows-1252 if every byte fits that. Nothing is ever replaced silently.
 *
 * @param mark how many bytes the byte order mark takes
 */
record Encoding(Charset charset, int mark) {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final Charset MACINTOSH = Charset.forName("x-MacRoman");
  private static final Encoding UTF_8 = new Encoding(StandardCharsets.UTF_8, 0);

  static Encoding of(byte[] file) {
    Optional<Encoding> marked = byMark(file);
    if (marked.isPresent()) {
      return marked
          .filter(encoding -> encoding.fits(file))
          .orElseThrow(() -> new StructureException("broken_text", marked.get().charset().name()));
    }
    Encoding old = new Encoding(endsLinesLikeMacintosh(file) ? MACINTOSH : WINDOWS, 0);
    return Stream.of(UTF_8, old)
        .filter(encoding -> encoding.fits(file))
        .findFirst()
        .orElseThrow(() -> new StructureException("not_text"));
  }

  static Optional<Encoding> byMark(byte[] file) {
    return Stream.of(ByteOrderMark.UTF_8, ByteOrderMark.UTF_16LE, ByteOrderMark.UTF_16BE)
        .filter(mark -> startsWith(file, mark.getBytes()))
        .findFirst()
        .map(mark -> new Encoding(Charset.forName(mark.getCharsetName()), mark.length()));
  }

  /** Whether letters outside ASCII rest on our rule rather than on the file's own word. */
  boolean isGuess() {
    return List.of(WINDOWS, MACINTOSH).contains(charset);
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

  private static boolean endsLinesLikeMacintosh(byte[] file) {
    boolean returns = false;
    for (byte one : file) {
      if (one == '\n') {
        return false;
      }
      returns |= one == '\r';
    }
    return returns;
  }

  private static boolean startsWith(byte[] file, byte[] wanted) {
    return file.length >= wanted.length
        && Arrays.equals(file, 0, wanted.length, wanted, 0, wanted.length);
  }
}
