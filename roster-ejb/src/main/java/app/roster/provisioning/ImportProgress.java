package app.roster.provisioning;

import java.time.Instant;

/**
 * Where an import stands.
 *
 * @param total rows of the file, without the header and wholly empty rows
 * @param checks what reading the file found
 * @param mails what becomes of mails to people whose accounts are made
 * @param temporaryPasswordDays for how many days temporary passwords can be used
 */
public record ImportProgress(
    ImportId id,
    Status status,
    int total,
    int done,
    Instant createdAt,
    Counts counts,
    Checks checks,
    Mails mails,
    int temporaryPasswordDays) {

  /** Where the operator of the sign-in service has not chosen otherwise. */
  static final int USUAL_PASSWORD_DAYS = 30;

  /** The stages of an import. */
  public enum Status {
    /** Read and checked; waits for the Pro's word. */
    CHECKED,
    RUNNING,
    DONE,
    CANCELLED,
    FAILED,
    /** No row is right, so there is nothing to confirm. */
    UNUSABLE,
    /** Ended so long ago that the sign-in service keeps no report of it any more. */
    FORGOTTEN;

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

    static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** The same with so many errors more. */
    Counts withErrors(int more) {
      return new Counts(
          fresh, consent, member, error + more, created, invited, skipped, failed, generated);
    }

    public int importable() {
      return fresh + consent;
    }
  }

  /**
   * What becomes of the mails with a link to the sign-in page, of which everybody whose account is
   * made gets one, if the Pro wishes so.
   *
   * @param wanted whether the Pro has
   * @param waiting on their way
   * @param sent taken by the mail server
   * @param failed not taken by it at the last try
   * @param dropped not sent, because the person wanted none or needed none any more
   * @param perDay how many the organization may send within a day
   * @param days on how many days they would leave; told before the confirmation only
   * @param obstacle code of what stands against them; empty if nothing does
   */
  public record Mails(
      boolean wanted,
      int waiting,
      int sent,
      int failed,
      int dropped,
      int perDay,
      int days,
      String obstacle) {

    static final Mails NONE = new Mails(false, 0, 0, 0, 0, 0, 0, "");
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
