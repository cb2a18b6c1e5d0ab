package app.roster.provisioning.csv;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** An uploaded client list, held in memory only: it carries passwords. */
public final class ClientFile {

  private final byte[] content;
  private final HeaderMode mode;
  private final RowRules rules;
  private final Encoding encoding;

  private ClientFile(byte[] content, HeaderMode mode, LocalDate today) {
    this.content = content;
    this.mode = mode;
    this.rules = new RowRules(today);
    this.encoding = Encoding.of(content);
  }

  /**
   * Takes a file if it is text.
   *
   * @param today last day a person can have been born on
   * @throws StructureException if it is something else; the message says how to make a CSV of it
   */
  public static ClientFile of(byte[] content, HeaderMode mode, LocalDate today) {
    FileKind.of(content).requireText();
    return new ClientFile(content, mode, today);
  }

  /**
   * Reads the whole file and finds everything that is wrong with it.
   *
   * @throws StructureException if it is not built like a client list
   */
  public FileCheck check() {
    try (Records records = new Records(content, encoding, mode)) {
      RowCheck check = new RowCheck(records.header(), rules);
      records.forEachRemaining(check::look);
      return new FileCheck(
          sha256(),
          encoding.charset().name(),
          encoding.isGuess(),
          check.valid(),
          check.bad(),
          records.blank(),
          records.header().leftOut(),
          check.lowered(),
          check.weak(),
          check.problems());
    }
  }

  /** The rows that are right, in their order, read again as they are taken. Close it. */
  public Stream<ClientRow> rows() {
    Records records = new Records(content, encoding, mode);
    RowCheck check = new RowCheck(records.header(), rules);
    Iterator<ClientRow> rows =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return records.hasNext();
          }

          @Override
          public ClientRow next() {
            return check.look(records.next()).orElse(null);
          }
        };
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED), false)
        .filter(Objects::nonNull)
        .onClose(records::close);
  }

  private String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
