package app.roster.web.journal;

import app.roster.journal.JournalComment;
import app.roster.journal.JournalEntry;
import app.roster.kernel.UserId;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** One journal entry as the page shows it. A class with getters: EL does not read records. */
public final class EntryLine {

  private final JournalEntry entry;
  private final Wording wording;

  /** How the page speaks about people and times. */
  interface Wording {

    /** Name of somebody, as far as the reader may know it. */
    String name(UserId user);

    /** Name of a Pro who wrote an entry in client view; empty if the client wrote it. */
    Optional<String> enteredBy(JournalEntry entry);

    DateTimeFormatter times();

    String time(Instant at);

    String meal(JournalEntry entry);
  }

  EntryLine(JournalEntry entry, Wording wording) {
    this.entry = entry;
    this.wording = wording;
  }

  public String getId() {
    return entry.id().value();
  }

  public String getMeal() {
    return wording.meal(entry);
  }

  public String getCaption() {
    return entry.getCaption();
  }

  /** By the clock the client had when they ate. */
  public String getEatenAt() {
    return wording.times().format(entry.eatenAt());
  }

  public boolean isPhoto() {
    return entry.isHasPhoto();
  }

  public String getEnteredBy() {
    return wording.enteredBy(entry).orElse("");
  }

  public List<Comment> getComments() {
    return entry.getComments().stream().map(comment -> new Comment(comment, wording)).toList();
  }

  /** One comment. */
  public static final class Comment {

    private final JournalComment comment;
    private final Wording wording;

    Comment(JournalComment comment, Wording wording) {
      this.comment = comment;
      this.wording = wording;
    }

    public String getAuthor() {
      return wording.name(comment.author());
    }

    public String getText() {
      return comment.getText();
    }

    public String getTime() {
      return wording.time(comment.createdAt());
    }
  }
}
