package app.roster.notes;

import app.roster.kernel.RosterException;

/** What a note says and who may read it: its author, or the whole team. */
public record NoteText(String text, boolean shared) {

  /** Longest note, in characters. */
  public static final int LIMIT = 10_000;

  public NoteText {
    text = text == null ? "" : text.strip();
    if (text.isEmpty()) {
      throw new RosterException("note.empty");
    }
    if (text.length() > LIMIT) {
      throw new RosterException("note.tooLong", LIMIT);
    }
  }
}
