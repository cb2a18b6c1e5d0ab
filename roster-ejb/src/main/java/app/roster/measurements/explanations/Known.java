package app.roster.measurements.explanations;

import app.roster.measurements.catalogue.Source;
import app.roster.measurements.statistics.DayValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is stored of one attribute of one person.
 *
 * @param days values of days from the source that is shown, as far back as windows look
 * @param implausible how many implausible values of that source days have; days without are absent
 * @param others which other sources have values of days; days without are absent
 */
public record Known(
    List<DayValue> days, Map<LocalDate, Integer> implausible, Map<LocalDate, Set<Source>> others) {}
