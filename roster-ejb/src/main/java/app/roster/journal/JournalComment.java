package app.roster.journal;

import app.roster.kernel.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What somebody said about a journal entry, in their own name. */
@Entity
@Table(name = "journal_comment")
public class JournalComment {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "author_id", nullable = false, updatable = false)
  private String authorId;

  @Column(nullable = false, updatable = false)
  private String text;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  protected JournalComment() {}

  JournalComment(UserId author, String text, Instant createdAt) {
    this.authorId = author.value();
    this.text = text;
    this.createdAt = createdAt;
  }

  public UserId author() {
    return new UserId(authorId);
  }

  public String getText() {
    return text;
  }

  public Instant createdAt() {
    return createdAt;
  }
}
