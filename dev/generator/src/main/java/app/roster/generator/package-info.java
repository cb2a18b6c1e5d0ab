/**
 * Measured values nobody measured: weight, steps, sleep, heart, blood pressure, glucose.
 *
 * <p>Every value follows from (seed, subject, attribute, date) alone. There is no state that runs
 * along the days, so any range of dates gives the same bytes alone as inside a longer one.
 */
package app.roster.generator;
