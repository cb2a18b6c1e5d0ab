package app.roster.web.explanations;

import app.roster.measurements.Explained;
import app.roster.measurements.SummaryRow;
import app.roster.measurements.catalogue.Attribute;
import app.roster.measurements.catalogue.FewData;
import app.roster.measurements.catalogue.Range;
import app.roster.measurements.catalogue.ValueFormat;
import app.roster.measurements.explanations.Explanation;
import app.roster.measurements.statistics.Change;
import app.roster.measurements.statistics.Window;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Says the rules in plain words, with the numbers they were applied to. */
@RequestScoped
class Sentences {

  @Inject private Wording wording;

  /** How readings become days, and days the average. */
  List<String> rules(Explanation explanation, SummaryRow summary) {
    Attribute attribute = explanation.attribute();
    return List.of(
        wording.text("day." + attribute.dayRule()),
        wording.text("window." + attribute.windowRule()),
        wording.text(end(explanation, summary), wording.date(explanation.now().span().last())),
        wording.text("rounding"));
  }

  private static String end(Explanation explanation, SummaryRow summary) {
    if (!explanation.attribute().dayRule().isAdditive()) {
      return "end.level";
    }
    return explanation.now().span().contains(summary.asOf()) ? "end.onlyToday" : "end.total";
  }

  /** Which source it is, and why. */
  List<String> source(Explained explained) {
    return List.of(
        wording.text("source." + explained.reason(), wording.name(explained.summary().source())),
        wording.text("source.never"));
  }

  /** What the average did since the window before, and why there is an arrow or none. */
  List<String> change(Explanation explanation) {
    Attribute attribute = explanation.attribute();
    ValueFormat format = wording.format(attribute);
    Explanation.Part before = explanation.before();
    String span = wording.span(before.span());
    if (before.window().average().isEmpty()) {
      return List.of(wording.text("change.nothingBefore", span));
    }
    List<String> said = new ArrayList<>();
    said.add(
        wording.text(
            "change.before",
            span,
            format.full(before.window().average().get()),
            before.window().days(),
            before.window().length()));
    explanation.change().ifPresent(change -> said.addAll(difference(explanation, change)));
    return said;
  }

  private List<String> difference(Explanation explanation, Change change) {
    Attribute attribute = explanation.attribute();
    ValueFormat format = wording.format(attribute);
    boolean anySize = attribute.leastChange().signum() == 0;
    String why = "change." + change.cause();
    return List.of(
        wording.text(
            "change.difference",
            format.number(explanation.now().window().average().orElseThrow()),
            format.number(explanation.before().window().average().orElseThrow()),
            wording.change(attribute, change.difference())),
        wording.text(
            anySize && change.cause() == Change.Cause.COUNTS ? "change.countsAlways" : why,
            wording.size(attribute, attribute.leastChange())));
  }

  /** What an average needs to be relied on, and what this one has. */
  List<String> fewData(Explanation explanation) {
    Window window = explanation.now().window();
    FewData rule = explanation.attribute().fewData();
    List<String> said = new ArrayList<>();
    said.add(wording.text("few.days", rule.days(window.length()), window.length(), window.days()));
    if (rule.readings() > 0) {
      said.add(wording.text("few.readings", rule.readings(), window.readings()));
    }
    if (rule.share() > 0) {
      said.add(
          wording.text(
              "few.share",
              wording.percent(BigDecimal.valueOf(rule.share())),
              wording.percent(covered(window))));
    }
    boolean few = Change.isFewData(explanation.attribute(), window);
    said.add(wording.text(few ? "few.few" : "few.enough"));
    return said;
  }

  private static BigDecimal covered(Window window) {
    long seconds = Duration.ofDays(window.length()).toSeconds();
    return window.weight().divide(BigDecimal.valueOf(seconds), 2, RoundingMode.DOWN);
  }

  /** Lowest and highest, and the share within the goal. */
  List<String> range(Explained explained) {
    Explanation explanation = explained.explanation();
    Window window = explanation.now().window();
    ValueFormat format = wording.format(explanation.attribute());
    List<String> said = new ArrayList<>();
    if (window.low().isPresent() && window.high().isPresent()) {
      said.add(
          wording.text(
              "range.extremes", format.full(window.low().get()), format.full(window.high().get())));
    }
    if (window.inRange().isPresent() && explained.goal().isPresent()) {
      said.add(goal(explained.goal().get(), format, wording.percent(window.inRange().get())));
    }
    return said;
  }

  private String goal(Range goal, ValueFormat format, String share) {
    if (goal.low() == null) {
      return wording.text("range.atMost", share, format.full(goal.high()));
    }
    if (goal.high() == null) {
      return wording.text("range.atLeast", share, format.full(goal.low()));
    }
    return wording.text(
        "range.between", share, format.number(goal.low()), format.full(goal.high()));
  }

  /** Which value is the latest, and by what. */
  List<String> latest(SummaryRow summary) {
    String key = summary.attribute().dayRule().showsDayAsLatest() ? "latest.day" : "latest.reading";
    List<String> said = new ArrayList<>();
    said.add(
        wording.text(
            key,
            wording.format(summary.attribute()).full(summary.latest().value()),
            wording.date(summary.latest().date())));
    if (summary.latest().implausible()) {
      said.add(wording.text("latest.implausible"));
    }
    return said;
  }
}
