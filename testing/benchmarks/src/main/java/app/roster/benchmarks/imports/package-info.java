/** How fast and how considerate the import of people is. */
package app.roster.benchmarks.imports;
