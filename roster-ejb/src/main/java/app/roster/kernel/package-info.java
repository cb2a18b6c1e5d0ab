/** Small values that every feature speaks: ids, pages, settings, time. Knows no feature. */
package app.roster.kernel;
