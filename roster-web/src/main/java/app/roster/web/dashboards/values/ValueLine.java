package app.roster.web.dashboards.values;

import app.roster.measurements.EntryId;
import app.roster.measurements.Recorded;
import java.io.Serializable;

/**
 * One recorded value in a list.
 *
 * @param id empty for what cannot be changed by hand
 * @param origin its source, and who typed it if that was a Pro
 * @param removed whether it was just taken away and can be brought back
 */
public record ValueLine(
    String id,
    String value,
    String moment,
    String origin,
    String note,
    boolean implausible,
    boolean removed)
    implements Serializable {

  static ValueLine of(Recorded recorded, String value, String moment, String origin) {
    return new ValueLine(
        recorded.id().map(EntryId::toString).orElse(""),
        value,
        moment,
        origin,
        recorded.mark().note(),
        recorded.mark().implausible(),
        false);
  }

  /** The same, taken away. */
  ValueLine struck() {
    return new ValueLine(id, value, moment, origin, note, implausible, true);
  }

  public String getId() {
    return id;
  }

  public String getValue() {
    return value;
  }

  public String getMoment() {
    return moment;
  }

  public String getOrigin() {
    return origin;
  }

  public String getNote() {
    return note;
  }

  public boolean isImplausible() {
    return implausible;
  }

  public boolean isRemoved() {
    return removed;
  }

  /** Whether it can be corrected or taken away. */
  public boolean isOwn() {
    return !id.isEmpty() && !removed;
  }
}
