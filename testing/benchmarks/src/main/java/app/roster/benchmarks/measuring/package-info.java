/** What every benchmark is made of: servers, callers, clocks and a report with goals. */
package app.roster.benchmarks.measuring;
