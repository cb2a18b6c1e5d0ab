package app.roster.web.dashboards;

import java.io.Serializable;

/**
 * What a tile shows of values.
 *
 * @param value newest value without unit
 * @param ago its age in words
 * @param date its day in words
 * @param averaged whether values of this kind are averaged at all
 * @param average of 30 days with its unit; empty where there is none
 * @param change since the 30 days before, with its sign; empty where there is none
 * @param arrow {@code up}, {@code down} or empty
 * @param chartText what the chart shows, in words
 */
public record TileReading(
    String value,
    String unit,
    String ago,
    String date,
    boolean stale,
    boolean implausible,
    boolean averaged,
    String average,
    String days,
    String change,
    String arrow,
    Sparkline chart,
    String chartText)
    implements Serializable {

  public String getValue() {
    return value;
  }

  public String getUnit() {
    return unit;
  }

  public String getAgo() {
    return ago;
  }

  public String getDate() {
    return date;
  }

  public boolean isStale() {
    return stale;
  }

  public boolean isImplausible() {
    return implausible;
  }

  public boolean isAveraged() {
    return averaged;
  }

  public String getAverage() {
    return average;
  }

  public String getDays() {
    return days;
  }

  public String getChange() {
    return change;
  }

  public String getArrow() {
    return arrow;
  }

  public Sparkline getChart() {
    return chart;
  }

  public String getChartText() {
    return chartText;
  }
}
