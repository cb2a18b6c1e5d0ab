package app.roster.web.dashboards;

import java.io.Serializable;

/**
 * One tile, ready to be shown.
 *
 * @param look icon and colour, by the group of the attribute
 * @param source what the tile is set to, such as "Auto: Oura"
 * @param hint another source that has values while one was chosen; may be empty
 * @param entered whether a value can be typed
 * @param reading the newest value; null while there is none
 */
public record TileCard(
    String code,
    String label,
    Look look,
    String source,
    String hint,
    boolean entered,
    TileReading reading)
    implements Serializable {

  /** How a group looks. */
  public record Look(String icon, String tone) implements Serializable {

    public String getIcon() {
      return icon;
    }

    public String getTone() {
      return tone;
    }
  }

  public String getCode() {
    return code;
  }

  public String getLabel() {
    return label;
  }

  public Look getLook() {
    return look;
  }

  public String getSource() {
    return source;
  }

  public String getHint() {
    return hint;
  }

  public boolean isEntered() {
    return entered;
  }

  public TileReading getReading() {
    return reading;
  }

  /** Not named "empty": that is a word of the expression language. */
  public boolean isWithoutValue() {
    return reading == null;
  }
}
