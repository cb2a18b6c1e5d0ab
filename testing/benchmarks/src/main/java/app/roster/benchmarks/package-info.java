/**
 * Speed as ratios: every figure stands beside that of a peer, or of a smaller case, measured in the
 * same run on the same server. Nothing here is a test; {@code docs/performance.md} says how to run
 * it and what came out.
 */
package app.roster.benchmarks;
