package app.roster.keycloak.clientview;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import java.util.Locale;

/** Client views among Keycloak's own metrics; no person and no organization stands there. */
final class ViewMeters {

  private static final String STARTED = "roster.client.views.started";
  private static final String ENDED = "roster.client.views.ended";

  private ViewMeters() {}

  static void started() {
    Counter.builder(STARTED)
        .description("Client views that began on this node")
        .register(Metrics.globalRegistry)
        .increment();
  }

  /**
   * @param cause as it stands in the record; all reasons of the policy count as one
   */
  static void ended(String cause) {
    String kind = cause.startsWith("policy:") ? "policy" : cause.toLowerCase(Locale.ROOT);
    Counter.builder(ENDED)
        .description("Client views that this node ended, by why")
        .tag("cause", kind)
        .register(Metrics.globalRegistry)
        .increment();
  }
}
