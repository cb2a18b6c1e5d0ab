package app.roster.stack;

import java.util.List;

/**
 * How Java runs the servers of a stack: they start often, live shortly and share a small machine.
 *
 * <p>Without the optimising compiler a start costs half the CPU time and 100 MB less; what it would
 * gain later, a demo or a test never gets to see. The heap gives memory back that only the start
 * needed.
 */
final class JavaOptions {

  static final List<String> OF_SERVERS =
      List.of(
          "-Xms64m",
          "-Xmx512m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:MinHeapFreeRatio=10",
          "-XX:MaxHeapFreeRatio=30");

  private JavaOptions() {}
}
