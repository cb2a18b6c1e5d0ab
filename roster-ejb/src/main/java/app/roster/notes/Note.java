package app.roster.notes;

import app.roster.access.Subject;
import app.roster.kernel.OrganizationId;
import app.roster.kernel.UserId;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A Pro's note about one client. Every earlier wording is kept. */
@Entity
@Table(name = "note")
public class Note {

  @Id private String id;

  @Column(name = "organization_id", nullable = false, updatable = false)
  private String organizationId;

  @Column(name = "person_id", nullable = false, updatable = false)
  private long personId;

  @Column(name = "author_id", nullable = false, updatable = false)
  private String authorId;

  @Column(nullable = false)
  private boolean shared;

  @Column(nullable = false)
  private String text;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "edited_at")
  private Instant editedAt;

  @Version
  @Column(nullable = false)
  private int version;

  @OneToMany(cascade = CascadeType.PERSIST)
  @JoinColumn(name = "note_id", nullable = false)
  @OrderBy("until desc")
  private List<NoteEdit> edits = new ArrayList<>();

  protected Note() {}

  Note(OrganizationId organization, Subject subject, UserId author, NoteText content, Instant at) {
    id = UUID.randomUUID().toString();
    organizationId = organization.value();
    personId = subject.person().value();
    authorId = author.value();
    text = content.text();
    shared = content.shared();
    createdAt = at;
  }

  void rewrite(NoteText content, Instant at) {
    if (!text.equals(content.text())) {
      edits.add(0, new NoteEdit(text, at));
      editedAt = at;
    }
    text = content.text();
    shared = content.shared();
  }

  boolean isAbout(Subject subject, OrganizationId organization) {
    return personId == subject.person().value() && organizationId.equals(organization.value());
  }

  public boolean isBy(UserId user) {
    return authorId.equals(user.value());
  }

  public NoteId id() {
    return new NoteId(id);
  }

  public UserId author() {
    return new UserId(authorId);
  }

  public boolean isShared() {
    return shared;
  }

  public String getText() {
    return text;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Optional<Instant> editedAt() {
    return Optional.ofNullable(editedAt);
  }

  /** Number of the wording that was read, to notice that somebody saved another meanwhile. */
  public int version() {
    return version;
  }

  /** Earlier wordings, newest first. */
  public List<NoteEdit> getEdits() {
    return List.copyOf(edits);
  }
}
