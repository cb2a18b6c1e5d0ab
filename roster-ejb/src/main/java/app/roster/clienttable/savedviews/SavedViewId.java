package app.roster.clienttable.savedviews;

import java.io.Serializable;
import java.util.UUID;

/** Id of a saved view. */
public record SavedViewId(String value) implements Serializable {

  public SavedViewId {
    if (value == null || !value.matches("[0-9a-f-]{36}")) {
      throw new IllegalArgumentException("not the id of a saved view");
    }
  }

  static SavedViewId random() {
    return new SavedViewId(UUID.randomUUID().toString());
  }

  @Override
  public String toString() {
    return value;
  }
}
