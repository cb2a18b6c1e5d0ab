package app.roster.provisioning.csv;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** An uploaded client list, held in memory only: it carries passwords. */
public final class ClientFile {

  private final byte[] content;
  private final Reading reading;
  private final Encoding encoding;

  private ClientFile(byte[] content, Reading reading) {
    this.content = content;
    this.reading = reading;
    this.encoding = Encoding.of(content);
  }

  /**
   * Takes a file if it is text with the right header.
   *
   * @throws StructureException if it is something else; the message says what would help
   */
  public static ClientFile of(byte[] content, Reading reading) {
    FileKind.of(content).requireText();
    return new ClientFile(content, reading);
  }

  /**
   * Reads the whole file and finds everything that is wrong with it.
   *
   * @throws StructureException if it is not built like a client list
   */
  public FileCheck check() {
    try (Records records = records()) {
      RowCheck check = check(records);
      records.forEachRemaining(check::isRight);
      return new FileCheck(
          sha256(),
          encoding.charset().name(),
          encoding.isGuess(),
          records.header().names(),
          check.valid(),
          check.bad(),
          records.blank(),
          records.leftOutColumns(),
          check.lowered(),
          check.weak(),
          check.withoutPassword(),
          check.problems());
    }
  }

  /** The rows that are right, in their order, read again as they are taken. Close it. */
  public Stream<ClientRow> rows() {
    Records records = records();
    RowCheck check = check(records);
    return stream(records).filter(check::isRight).map(check::person);
  }

  /** Headers of {@link #given}. */
  public List<String> columns() {
    try (Records records = records()) {
      return records.header().ordered().stream().map(Column::header).toList();
    }
  }

  /** All rows as they were given, but for their passwords, read again as they are taken. */
  public Stream<GivenRow> given() {
    Records records = records();
    return stream(records).map(record -> new GivenRow(record.row(), record.ordered()));
  }

  private static Stream<Records.Record> stream(Records records) {
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(records, Spliterator.ORDERED), false)
        .onClose(records::close);
  }

  private Records records() {
    return new Records(content, encoding, reading.mode());
  }

  private RowCheck check(Records records) {
    BirthdateRule birthdates = new BirthdateRule(reading.today());
    return new RowCheck(records.header(), new RowRules(birthdates, reading.tags()));
  }

  private String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
