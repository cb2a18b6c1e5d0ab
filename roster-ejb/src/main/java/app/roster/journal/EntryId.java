package app.roster.journal;

import java.io.Serializable;

/** Id of a journal entry. */
public record EntryId(String value) implements Serializable {

  public EntryId {
    if (value == null || !value.matches("[0-9a-f-]{36}")) {
      throw new IllegalArgumentException("not the id of a journal entry");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
