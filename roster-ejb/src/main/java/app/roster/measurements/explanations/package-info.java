/**
 * How a number came about: which days it was made of, which were left out and why, and where the
 * values come from. Pure; everything computed is taken from {@link
 * app.roster.measurements.statistics}, so that what is explained is what is shown.
 */
package app.roster.measurements.explanations;
