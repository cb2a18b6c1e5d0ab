package app.roster.web.explanations;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import app.roster.measurements.catalogue.Attribute;
import app.roster.measurements.explanations.Absence;
import app.roster.measurements.explanations.ExplainedDay;
import app.roster.measurements.explanations.Explanation;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the days of a window: what each counts as, or why it is left out. */
@RequestScoped
class DayLines {

  /** Longer windows show their days only when asked. */
  private static final int SHORT = 14;

  @Inject private Wording wording;

  Panel.Table of(Explanation explanation) {
    List<DayLine> lines =
        runs(explanation.days()).stream()
            .map(run -> line(explanation.attribute(), run))
            .collect(Collectors.toCollection(ArrayList::new));
    Collections.reverse(lines);
    return new Panel.Table(lines, tally(explanation), explanation.now().window().length() > SHORT);
  }

  /** Days in a row that are left out for the same reason stand on one line. */
  private static List<List<ExplainedDay>> runs(List<ExplainedDay> days) {
    List<List<ExplainedDay>> runs = new ArrayList<>();
    for (ExplainedDay day : days) {
      if (runs.isEmpty() || !goesOn(runs.get(runs.size() - 1).get(0), day)) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(day);
    }
    return runs;
  }

  private static boolean goesOn(ExplainedDay before, ExplainedDay day) {
    return !day.isUsed()
        && before.absence().equals(day.absence())
        && day.absence().filter(why -> why != Absence.NOT_OVER).isPresent()
        && before.others().equals(day.others());
  }

  private DayLine line(Attribute attribute, List<ExplainedDay> run) {
    ExplainedDay first = run.get(0);
    return new DayLine(
        wording.span(first.date(), run.get(run.size() - 1).date()),
        first.value().map(day -> wording.format(attribute).full(day.value())).orElse(""),
        note(run),
        first.isUsed());
  }

  private String note(List<ExplainedDay> run) {
    ExplainedDay day = run.get(0);
    int implausible = run.stream().mapToInt(ExplainedDay::implausible).sum();
    Optional<Absence> absence = day.absence();
    if (absence.isPresent()) {
      return wording.text("absence." + absence.get(), implausible, wording.names(day.others()));
    }
    String readings = wording.text("readings", day.value().orElseThrow().readings());
    return implausible == 0 ? readings : wording.text("readings.less", readings, implausible);
  }

  private String tally(Explanation explanation) {
    Map<Absence, Long> left =
        explanation.days().stream()
            .flatMap(day -> day.absence().stream())
            .collect(groupingBy(absence -> absence, counting()));
    return Stream.concat(
            Stream.of(wording.text("tally.used", explanation.used().size())),
            Arrays.stream(Absence.values())
                .filter(left::containsKey)
                .map(absence -> wording.text("tally." + absence, left.get(absence))))
        .collect(Collectors.joining(" \u00b7 "));
  }
}
