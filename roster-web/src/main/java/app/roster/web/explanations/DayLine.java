package app.roster.web.explanations;

/**
 * One day, or several in a row that are left out for one reason.
 *
 * @param value what the day counts as, with its unit; empty without a value
 * @param note how many readings it is made of, or why it is left out
 */
public record DayLine(String date, String value, String note, boolean used) {}
