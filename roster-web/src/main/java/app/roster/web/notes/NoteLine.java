package app.roster.web.notes;

import app.roster.notes.Note;
import app.roster.notes.NoteEdit;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** One note as the page shows it. A class with getters: EL does not read records. */
public final class NoteLine {

  private final Note note;
  private final String author;
  private final boolean own;
  private final Function<Instant, String> times;

  NoteLine(Note note, String author, boolean own, Function<Instant, String> times) {
    this.note = note;
    this.author = author;
    this.own = own;
    this.times = times;
  }

  public String getId() {
    return note.id().value();
  }

  public int getVersion() {
    return note.version();
  }

  public String getAuthor() {
    return author;
  }

  public boolean isOwn() {
    return own;
  }

  public boolean isShared() {
    return note.isShared();
  }

  public String getText() {
    return note.getText();
  }

  public String getCreated() {
    return times.apply(note.createdAt());
  }

  public boolean isEdited() {
    return note.editedAt().isPresent();
  }

  public String getEditedAt() {
    return note.editedAt().map(times).orElse("");
  }

  public List<Earlier> getEarlier() {
    return note.getEdits().stream().map(edit -> new Earlier(edit, times)).toList();
  }

  /** An earlier wording. */
  public static final class Earlier {

    private final NoteEdit edit;
    private final Function<Instant, String> times;

    Earlier(NoteEdit edit, Function<Instant, String> times) {
      this.edit = edit;
      this.times = times;
    }

    public String getText() {
      return edit.getText();
    }

    public String getUntil() {
      return times.apply(edit.until());
    }
  }
}
