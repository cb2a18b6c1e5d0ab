package app.roster.benchmarks.measuring;

/** One question about speed, answered by measuring two ways of doing the same thing. */
public interface Benchmark {

  /** How it is chosen on the command line. */
  String name();

  Report run(Ground ground);
}
