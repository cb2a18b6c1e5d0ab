package app.roster.notes;

import java.io.Serializable;

/** Id of a note. */
public record NoteId(String value) implements Serializable {

  public NoteId {
    if (value == null || !value.matches("[0-9a-f-]{36}")) {
      throw new IllegalArgumentException("not the id of a note");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
