package app.roster.journal;

import app.roster.access.Actor;
import app.roster.access.Subject;
import app.roster.kernel.UserId;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Something a client ate or drank. */
@Entity
@Table(name = "journal_entry")
public class JournalEntry {

  @Id private String id;

  @Column(name = "person_id", nullable = false, updatable = false)
  private long personId;

  @Column(name = "author_id", nullable = false, updatable = false)
  private String authorId;

  @Column(name = "view_id", updatable = false)
  private String viewId;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private Meal meal;

  @Column(nullable = false)
  private String caption;

  @Column(name = "eaten_at", nullable = false)
  private Instant eatenAt;

  @Column(nullable = false)
  private String zone;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "has_photo", nullable = false, updatable = false)
  private boolean hasPhoto;

  @OneToMany(cascade = CascadeType.PERSIST)
  @JoinColumn(name = "entry_id", nullable = false)
  @OrderBy("createdAt")
  private List<JournalComment> comments = new ArrayList<>();

  protected JournalEntry() {}

  JournalEntry(Actor actor, Subject subject, NewEntry entry, Instant now) {
    id = UUID.randomUUID().toString();
    personId = subject.person().value();
    authorId = actor.user().value();
    viewId = actor.viewId().orElse(null);
    meal = entry.meal();
    caption = entry.caption();
    eatenAt = entry.eatenAt().atZone(subject.zone()).toInstant();
    zone = subject.zone().getId();
    hasPhoto = entry.photo().length > 0;
    createdAt = now;
  }

  void comment(UserId author, String text, Instant at) {
    comments.add(new JournalComment(author, text, at));
  }

  boolean belongsTo(Subject subject) {
    return personId == subject.person().value();
  }

  public EntryId id() {
    return new EntryId(id);
  }

  public Meal getMeal() {
    return meal;
  }

  public String getCaption() {
    return caption;
  }

  /** When, by the clock the client had then. */
  public ZonedDateTime eatenAt() {
    return eatenAt.atZone(ZoneId.of(zone));
  }

  /** Who wrote it: the client, or a Pro in client view. */
  public UserId author() {
    return new UserId(authorId);
  }

  public boolean isHasPhoto() {
    return hasPhoto;
  }

  public List<JournalComment> getComments() {
    return List.copyOf(comments);
  }
}
