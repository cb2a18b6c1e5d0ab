package app.roster.keycloak.provisioning.row;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One row of an import: its verdict, its outcome, and while it waits, its encrypted content. */
@Entity(name = "RosterImportRow")
@Table(name = "ROSTER_IMPORT_ROW")
@IdClass(ImportRowEntity.Key.class)
public class ImportRowEntity {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_VIOLATIONS = 4000;

  @Id
  @Column(name = "IMPORT_ID", length = 36)
  private String importId;

  @Id
  @Column(name = "ROW_NO")
  private int row;

  @Column(name = "EMAIL", updatable = false)
  private String email;

  @Enumerated(EnumType.STRING)
  @Column(name = "VERDICT", nullable = false, updatable = false, length = 16)
  private RowVerdict verdict;

  @Enumerated(EnumType.STRING)
  @Column(name = "OUTCOME", length = 16)
  private RowOutcome outcome;

  @Column(name = "VIOLATIONS", length = LONGEST_VIOLATIONS)
  private String violations;

  @Column(name = "USER_ID", length = 36)
  private String userId;

  @Column(name = "PAYLOAD")
  private byte[] payload;

  /** Whether the password is made here; then it follows from the key and is not in the payload. */
  @Column(name = "GENERATED", nullable = false, updatable = false)
  private boolean generated;

  /** The claim that works on the row, until its lease ends. */
  @Column(name = "CLAIM", length = 36)
  private String claim;

  @Column(name = "LEASE_UNTIL")
  private Long leaseUntil;

  protected ImportRowEntity() {}

  public ImportRowEntity(String importId, CheckedRow checked, byte[] payload) {
    this.importId = importId;
    this.row = checked.line().row();
    this.email = checked.address().orElse(null);
    this.verdict = checked.verdict();
    this.payload = payload;
    this.generated = verdict == RowVerdict.NEW && checked.line().password() == null;
    name(checked.violations());
  }

  /** The row is done; what waited for it is gone with the same commit. */
  public void finish(RowOutcome result, String account) {
    outcome = result;
    userId = account;
    payload = null;
    leaseUntil = null;
  }

  /** The row is done and nobody was made of it, for these reasons. */
  public void fail(List<RowViolation> reasons) {
    finish(RowOutcome.FAILED, null);
    name(reasons);
  }

  private void name(List<RowViolation> reasons) {
    List<RowViolation> told = reasons;
    String text = json(told);
    while (text.length() > LONGEST_VIOLATIONS) {
      told = told.subList(0, told.size() - 1);
      text = json(told);
    }
    violations = told.isEmpty() ? null : text;
  }

  private static String json(List<RowViolation> reasons) {
    try {
      return JSON.writeValueAsString(reasons);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong with it; empty for a good row. */
  public List<RowViolation> violations() {
    if (violations == null) {
      return List.of();
    }
    try {
      return JSON.readValue(violations, new TypeReference<List<RowViolation>>() {});
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String importId() {
    return importId;
  }

  public int row() {
    return row;
  }

  public Optional<String> email() {
    return Optional.ofNullable(email);
  }

  public RowVerdict verdict() {
    return verdict;
  }

  public Optional<RowOutcome> outcome() {
    return Optional.ofNullable(outcome);
  }

  /** The account that was made. */
  public Optional<String> userId() {
    return Optional.ofNullable(userId);
  }

  /** What waits, encrypted; empty when nothing does. */
  public byte[] payload() {
    return payload == null ? new byte[0] : payload.clone();
  }

  /** Import and row number. */
  public static final class Key implements Serializable {
    private static final long serialVersionUID = 1L;

    private String importId;
    private int row;

    public Key() {}

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && row == key.row && Objects.equals(importId, key.importId);
    }

    @Override
    public int hashCode() {
      return Objects.hash(importId, row);
    }
  }
}
