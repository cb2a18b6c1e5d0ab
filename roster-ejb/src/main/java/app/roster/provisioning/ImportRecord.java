package app.roster.provisioning;

import app.roster.access.Actor;
import app.roster.kernel.OrganizationId;
import app.roster.provisioning.csv.FileCheck;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** What we keep of one upload, so that a Pro can come back to it. */
@Entity
@Table(name = "import_record")
class ImportRecord {

  private static final String GUESSED = "?";

  @Id private String id;

  @Column(name = "organization_id", nullable = false, updatable = false)
  private String organizationId;

  @Column(name = "user_id", nullable = false, updatable = false)
  private String userId;

  @Column(name = "job_id")
  private String jobId;

  @Column(name = "job_key")
  private String jobKey;

  @Column(name = "file_sha256", nullable = false, updatable = false)
  private String fileSha256;

  @Column(nullable = false, updatable = false)
  private String encoding;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "valid_rows", nullable = false, updatable = false)
  private int validRows;

  @Column(name = "bad_rows", nullable = false, updatable = false)
  private int badRows;

  @Column(name = "left_out_rows", nullable = false, updatable = false)
  private int leftOutRows;

  @Column(name = "left_out_columns", nullable = false, updatable = false)
  private int leftOutColumns;

  @Column(name = "lowered_emails", nullable = false, updatable = false)
  private int loweredEmails;

  @Column(name = "weak_passwords", nullable = false, updatable = false)
  private int weakPasswords;

  @Column(name = "generated_rows", nullable = false, updatable = false)
  private byte[] generatedRows;

  @Column(name = "column_names", nullable = false, updatable = false)
  private String columnNames;

  @Column(name = "key_until", nullable = false)
  private Instant keyUntil;

  /** Once nothing will happen any more; until then Keycloak knows. */
  @Enumerated(EnumType.STRING)
  @Column(name = "ended")
  private ImportProgress.Status ended;

  protected ImportRecord() {}

  ImportRecord(ImportId id, Actor actor, OrganizationId organization, FileCheck check, Instant at) {
    this.id = id.value();
    organizationId = organization.value();
    userId = actor.user().value();
    fileSha256 = check.sha256();
    encoding = check.encoding() + (check.guessed() ? GUESSED : "");
    createdAt = at;
    validRows = check.validRows();
    badRows = check.badRows();
    leftOutRows = check.leftOutRows();
    leftOutColumns = check.leftOutColumns();
    loweredEmails = check.loweredEmails();
    weakPasswords = check.weakPasswords();
    generatedRows = check.withoutPassword().toByteArray();
    columnNames = String.join(",", check.columns());
    keepKey(ImportProgress.USUAL_PASSWORD_DAYS);
  }

  void isHandledBy(ImportJob job) {
    jobId = job.id();
    jobKey = job.key();
  }

  /** Rows and generated passwords are on their way or given up: nobody needs to open them. */
  void dropKey() {
    jobKey = null;
  }

  /** Keeps the key for so many days since the upload. */
  final void keepKey(int days) {
    keyUntil = createdAt.plus(Duration.ofDays(days));
  }

  /** For how many days since the upload the key is kept. */
  int keyDays() {
    return Math.toIntExact(Duration.between(createdAt, keyUntil).toDays());
  }

  void ended(ImportProgress.Status status) {
    ended = status;
  }

  /** How it ended, if it is known here that it has. */
  Optional<ImportProgress.Status> ended() {
    return Optional.ofNullable(ended);
  }

  /** Where it stands, as Keycloak says. */
  ImportProgress progress(JobState job) {
    return new ImportProgress(
        id(),
        job.status(),
        total(),
        job.done(),
        createdAt,
        job.counts().withErrors(badRows),
        checks(),
        job.mails(),
        job.temporaryPasswordDays());
  }

  /** Where it stands, if Keycloak knows nothing of it. */
  ImportProgress progress(ImportProgress.Status status) {
    return new ImportProgress(
        id(),
        status,
        total(),
        0,
        createdAt,
        ImportProgress.Counts.NONE.withErrors(badRows),
        checks(),
        ImportProgress.Mails.NONE,
        keyDays());
  }

  boolean belongsTo(OrganizationId organization) {
    return organization.value().equals(organizationId);
  }

  /** Whether this Pro uploaded it. */
  boolean isOf(Actor actor) {
    return actor.user().value().equals(userId);
  }

  /** Whether generated passwords can still be asked for, once the import has ended. */
  boolean opensPasswords() {
    return jobKey != null;
  }

  ImportId id() {
    return new ImportId(id);
  }

  Optional<ImportJob> job() {
    return Optional.ofNullable(jobId).map(job -> new ImportJob(job, jobKey));
  }

  Instant createdAt() {
    return createdAt;
  }

  int total() {
    return validRows + badRows;
  }

  int badRows() {
    return badRows;
  }

  /** Numbers of the rows that get a password. */
  BitSet generatedRows() {
    return BitSet.valueOf(generatedRows);
  }

  Columns columns() {
    return new Columns(List.of(columnNames.split(",")));
  }

  ImportProgress.Checks checks() {
    String guess = encoding.endsWith(GUESSED) ? encoding.replace(GUESSED, "") : "";
    return new ImportProgress.Checks(
        guess, leftOutRows, leftOutColumns, loweredEmails, weakPasswords);
  }
}
