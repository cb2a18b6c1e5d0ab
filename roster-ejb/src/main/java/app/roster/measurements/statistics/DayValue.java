package app.roster.measurements.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One local day of one attribute of one source.
 *
 * @param value what the day counts as, in the canonical unit
 * @param readings how many plausible readings stand behind it
 * @param weight readings, or seconds where readings are weighted by time
 * @param inRange part of the weight within the goal; null without a goal
 */
public record DayValue(
    LocalDate date,
    BigDecimal value,
    BigDecimal low,
    BigDecimal high,
    int readings,
    BigDecimal weight,
    BigDecimal inRange) {}
