package app.roster.clienttable;

import jakarta.persistence.Embeddable;
import java.io.Serializable;

/**
 * One chosen column; its place is its index in the {@link Layout}.
 *
 * @param width pixels; null as long as nobody resized it
 * @param hidden kept in its place, but not shown
 */
@Embeddable
public record LayoutColumn(String code, Integer width, boolean hidden) implements Serializable {

  private static final int NARROWEST = 72;
  private static final int WIDEST = 640;

  /** A column that is shown, as wide as its content. */
  public static LayoutColumn of(String code) {
    return new LayoutColumn(code, null, false);
  }

  LayoutColumn wide(int pixels) {
    return new LayoutColumn(code, Math.max(NARROWEST, Math.min(WIDEST, pixels)), hidden);
  }

  LayoutColumn shown() {
    return new LayoutColumn(code, width, false);
  }

  LayoutColumn concealed() {
    return new LayoutColumn(code, width, true);
  }

  /** The same column with a width that can still be used, whatever was stored. */
  LayoutColumn repaired() {
    return width == null ? this : wide(width);
  }
}
