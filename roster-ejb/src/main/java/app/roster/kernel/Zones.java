package app.roster.kernel;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Time zones as people's profiles name them. */
public final class Zones {

  private Zones() {}

  /** The zone of an IANA name; UTC where there is none, or none that this Java knows. */
  public static ZoneId orUtc(String id) {
    try {
      return id == null ? ZoneOffset.UTC : ZoneId.of(id);
    } catch (DateTimeException unknownToThisJavaVersion) {
      return ZoneOffset.UTC;
    }
  }
}
