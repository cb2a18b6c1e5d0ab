package app.roster.measurements.catalogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a value comes from. Ids and codes are stored and never change. */
public enum Source {
  MANUAL(1, "manual", SourceKind.MANUAL),
  OURA(2, "oura", SourceKind.DEVICE),
  FITBIT(3, "fitbit", SourceKind.DEVICE),
  GARMIN(4, "garmin", SourceKind.DEVICE),
  WITHINGS(5, "withings", SourceKind.DEVICE),
  POLAR(6, "polar", SourceKind.DEVICE),
  WHOOP(7, "whoop", SourceKind.DEVICE),
  DEXCOM(8, "dexcom", SourceKind.DEVICE),
  LIBRE(9, "libre", SourceKind.DEVICE),
  APPLE_HEALTH(21, "apple-health", SourceKind.AGGREGATOR),
  HEALTH_CONNECT(22, "health-connect", SourceKind.AGGREGATOR),
  /** A clinic or laboratory the person connected. */
  FACILITY(41, "facility", SourceKind.DEVICE);

  private final int id;
  private final String code;
  private final SourceKind kind;

  Source(int id, String code, SourceKind kind) {
    this.id = id;
    this.code = code;
    this.kind = kind;
  }

  /** Number in the database. */
  public int id() {
    return id;
  }

  /** Stable name in addresses, forms and exports. */
  public String code() {
    return code;
  }

  public SourceKind kind() {
    return kind;
  }

  public String label(Locale locale) {
    return Labels.text("source." + code, locale);
  }

  public static Optional<Source> ofCode(String code) {
    return Arrays.stream(values()).filter(source -> source.code.equals(code)).findAny();
  }

  /**
   * @throws IllegalArgumentException if the database holds a number this version does not know
   */
  public static Source ofId(int id) {
    return Arrays.stream(values())
        .filter(source -> source.id == id)
        .findAny()
        .orElseThrow(() -> new IllegalArgumentException("unknown source " + id));
  }
}
