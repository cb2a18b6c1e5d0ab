package app.roster.generator;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What one local day must come out as, computed straight from its readings.
 *
 * @param value sum or mean of the readings, exact to 34 digits
 */
public record DayValue(
    String attribute, String source, LocalDate day, BigDecimal value, int readings) {}
