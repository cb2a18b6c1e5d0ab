package app.roster.journal;

import app.roster.kernel.RosterException;
import java.time.LocalDateTime;

/**
 * An entry before it is stored.
 *
 * @param eatenAt by the client's own clock
 * @param photo file as it was uploaded; empty for none
 */
public record NewEntry(Meal meal, String caption, LocalDateTime eatenAt, byte[] photo) {

  /** Longest caption and comment, in characters. */
  public static final int TEXT_LIMIT = 2_000;

  public NewEntry {
    caption = caption == null ? "" : caption.strip();
    if (caption.isEmpty() && photo.length == 0) {
      throw new RosterException("journal.empty");
    }
    if (caption.length() > TEXT_LIMIT) {
      throw new RosterException("journal.tooLong", TEXT_LIMIT);
    }
  }
}
