package app.roster.web.dashboards.values;

import java.io.Serializable;

/** One choice of the source setting. */
public record SourceLine(String code, String label, String hint, boolean chosen)
    implements Serializable {

  public String getCode() {
    return code;
  }

  public String getLabel() {
    return label;
  }

  public String getHint() {
    return hint;
  }

  public boolean isChosen() {
    return chosen;
  }
}
