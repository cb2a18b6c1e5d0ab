package app.roster.web.clienttable;

import java.util.List;

/**
 * One attribute in an opened row, ready to be shown.
 *
 * @param code of the attribute
 * @param source what the tile is set to, such as "Manual" or "Auto: Oura"
 * @param hint other sources with values, such as "Oura also has 212 values"; may be empty
 * @param latest newest value with its unit, or a dash
 * @param date its day and age, such as "20 Nov 2026, 3 d ago"; empty without a value
 * @param range lowest and highest value of the longest window, or a dash
 * @param inRange share within the goal, empty without a goal
 */
public record SmartLine(
    String code,
    String label,
    String source,
    String hint,
    List<SmartWindow> windows,
    String latest,
    String date,
    boolean stale,
    String range,
    String inRange,
    Sparkline trend) {

  public SmartLine {
    windows = List.copyOf(windows);
  }

  public String getCode() {
    return code;
  }

  public String getLabel() {
    return label;
  }

  public String getSource() {
    return source;
  }

  public String getHint() {
    return hint;
  }

  public List<SmartWindow> getWindows() {
    return windows;
  }

  public String getLatest() {
    return latest;
  }

  public String getDate() {
    return date;
  }

  public boolean isStale() {
    return stale;
  }

  public String getRange() {
    return range;
  }

  public String getInRange() {
    return inRange;
  }

  public Sparkline getTrend() {
    return trend;
  }
}
