package app.roster.measurements;

import app.roster.access.Subject;
import app.roster.kernel.PersonId;
import app.roster.kernel.UserId;
import app.roster.measurements.catalogue.Attribute;
import app.roster.measurements.statistics.DayValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts smart rows together: as many queries for a page of people as for one of them. */
@ApplicationScoped
class SmartRows {

  private static final int LONGEST = 90;

  @Inject private SummaryQuery summaries;
  @Inject private SettingQuery settings;
  @Inject private DayValues days;
  @Inject private LocalClock clock;

  /** Everything the attributes show of the subjects, who must have been admitted; one for each. */
  Map<UserId, Map<Attribute, SmartRow>> of(
      List<Subject> subjects, Collection<Attribute> attributes) {
    if (subjects.isEmpty() || attributes.isEmpty()) {
      return Map.of();
    }
    List<PersonId> people = subjects.stream().map(Subject::person).toList();
    // The summaries first: they move on with the day, and the charts follow the shown source.
    Map<PersonId, Map<Attribute, SummaryRow>> summed = summaries.find(people, attributes);
    Map<PersonId, Map<Attribute, SourceSetting>> set =
        settings.find(people, attributes.stream().map(Attribute::tile).distinct().toList());
    Map<PersonId, Map<Attribute, List<DayValue>>> charts =
        days.shownSince(people, attributes, firstDay(subjects));
    Map<UserId, Map<Attribute, SmartRow>> rows = new HashMap<>();
    for (Subject subject : subjects) {
      LocalDate first = firstDay(subject);
      Map<Attribute, SummaryRow> summary = summed.getOrDefault(subject.person(), Map.of());
      Map<Attribute, List<DayValue>> chart = charts.getOrDefault(subject.person(), Map.of());
      Map<Attribute, SmartRow> own = new EnumMap<>(Attribute.class);
      attributes.forEach(
          attribute ->
              own.put(
                  attribute,
                  new SmartRow(
                      set.get(subject.person()).get(attribute.tile()),
                      Optional.ofNullable(summary.get(attribute)),
                      since(first, chart.getOrDefault(attribute, List.of())))));
      rows.put(subject.user(), own);
    }
    return rows;
  }

  private LocalDate firstDay(List<Subject> subjects) {
    return subjects.stream().map(this::firstDay).min(LocalDate::compareTo).orElseThrow();
  }

  private LocalDate firstDay(Subject subject) {
    return clock.today(subject.zone()).minusDays(LONGEST);
  }

  private static List<DayValue> since(LocalDate first, List<DayValue> days) {
    return days.stream().filter(day -> !day.date().isBefore(first)).toList();
  }
}
