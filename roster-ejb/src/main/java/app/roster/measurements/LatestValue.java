package app.roster.measurements;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The newest value of an attribute, from the source that is shown.
 *
 * @param value canonical
 * @param date in the person's calendar
 */
public record LatestValue(BigDecimal value, LocalDate date) {}
