package app.roster.web.dashboards;

import java.io.Serializable;

/**
 * One recorded value in a list.
 *
 * @param id empty for what cannot be taken away by hand
 * @param origin its source, and who typed it if that was a Pro
 */
public record ValueLine(
    String id, String value, String moment, String origin, String note, boolean implausible)
    implements Serializable {

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
}
