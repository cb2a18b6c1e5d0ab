package app.roster.provisioning;

import java.time.Instant;

/**
 * Where an import stands.
 *
 * @param total rows of the file, without the header and wholly empty rows
 * @param checks what reading the file found
 */
public record ImportProgress(
    ImportId id,
    Status status,
    int total,
    int done,
    Instant createdAt,
    Counts counts,
    Checks checks) {

  /** The stages of an import. */
  public enum Status {
    /** Read and checked; waits for the Pro's word. */
    CHECKED,
    RUNNING,
    DONE,
    CANCELLED,
    FAILED,
    /** No row is right, so there is nothing to confirm. */
    UNUSABLE;

    /** Whether nothing will happen any more. */
    public boolean isEnd() {
      return this == DONE || this == CANCELLED || this == FAILED;
    }
  }

  /**
   * How many rows have which verdict, and what became of them.
   *
   * @param generated how many of those who become clients, or may, get a generated password
   */
  public record Counts(
      int fresh,
      int consent,
      int member,
      int error,
      int created,
      int invited,
      int skipped,
      int failed,
      int generated) {

    public int importable() {
      return fresh + consent;
    }
  }

  /**
   * What reading the file found besides errors.
   *
   * @param encoding name of the encoding if it was a guess, else empty
   */
  public record Checks(
      String encoding, int leftOutRows, int leftOutColumns, int loweredEmails, int weakPasswords) {}

  public boolean mayBeConfirmed() {
    return status == Status.CHECKED && counts.importable() > 0;
  }

  public boolean isRunning() {
    return status == Status.RUNNING;
  }

  public boolean isDone() {
    return status == Status.DONE;
  }
}
