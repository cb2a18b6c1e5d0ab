package app.roster.keycloak.provisioning.run;

import app.roster.keycloak.provisioning.row.RowOutcome;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What monitoring sees of the imports on this node, in the registry of Keycloak's own metrics.
 * Numbers only: no import, organization or person can be told apart.
 */
final class ImportMeters {

  private static final String ROWS = "roster.imports.rows";
  private static final String RUNNING = "roster.imports.running";
  private static final String DURATION = "roster.imports.duration";

  private final Gauge running;

  /**
   * @param runs the imports this node works on
   */
  ImportMeters(Map<String, ImportRun> runs) {
    // Monitoring would rather see a zero than nothing.
    for (RowOutcome outcome : RowOutcome.values()) {
      counter(outcome);
    }
    timer();
    Supplier<Number> size = runs::size;
    running =
        Gauge.builder(RUNNING, size)
            .description("Imports this node works on")
            .register(Metrics.globalRegistry);
  }

  /** Rows have been written, and their transaction has committed. */
  static void written(Collection<RowOutcome> outcomes) {
    outcomes.forEach(outcome -> counter(outcome).increment());
  }

  /** This node has ended its part of an import. */
  static void ended(Duration afterStart) {
    timer().record(afterStart);
  }

  void close() {
    Metrics.globalRegistry.remove(running);
  }

  private static Counter counter(RowOutcome outcome) {
    return Counter.builder(ROWS)
        .description("Rows that imports have written, by what became of them")
        .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
        .register(Metrics.globalRegistry);
  }

  private static Timer timer() {
    return Timer.builder(DURATION)
        .description("How long this node worked on an import")
        .register(Metrics.globalRegistry);
  }
}
