package app.roster.web.explanations;

import app.roster.measurements.catalogue.ValueFormat;
import app.roster.measurements.catalogue.WindowRule;
import app.roster.measurements.explanations.Explanation;
import app.roster.measurements.statistics.DayValue;
import app.roster.measurements.statistics.Window;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes a calculation with the real numbers, such as {@code (81.2 + 80.9) / 2 days = 81.1 kg}. */
@RequestScoped
class Formula {

  /** More day values than these are not written out. */
  private static final int MOST = 8;

  private static final int FIRST = 3;
  private static final BigDecimal HOUR = BigDecimal.valueOf(3600);

  @Inject private Wording wording;

  /** Empty where nothing was computed. */
  String of(Explanation explanation) {
    Window window = explanation.now().window();
    List<DayValue> used = explanation.used();
    if (window.average().isEmpty()) {
      return "";
    }
    ValueFormat format = wording.format(explanation.attribute());
    String result = format.full(window.average().get());
    if (explanation.attribute().windowRule() == WindowRule.CIRCULAR_MEAN) {
      return wording.text("formula.circular", terms(used, number(format), ", "), result);
    }
    if (isWeighted(explanation)) {
      return wording.text(
          "formula.weighted", terms(used, weighted(format), " + "), hours(window.weight()), result);
    }
    return wording.text("formula.mean", terms(used, number(format), " + "), used.size(), result);
  }

  /** Whether days count for more or less than each other. */
  private static boolean isWeighted(Explanation explanation) {
    return explanation.attribute().windowRule() == WindowRule.TIME_WEIGHTED
        && explanation.used().stream().anyMatch(day -> day.weight().compareTo(BigDecimal.ONE) > 0);
  }

  private static Function<DayValue, String> number(ValueFormat format) {
    return day -> format.number(day.value());
  }

  private Function<DayValue, String> weighted(ValueFormat format) {
    return day -> wording.text("formula.term", format.number(day.value()), hours(day.weight()));
  }

  private String hours(BigDecimal seconds) {
    return wording.decimal(seconds.divide(HOUR, 1, RoundingMode.HALF_UP));
  }

  private static String terms(
      List<DayValue> days, Function<DayValue, String> term, String separator) {
    List<String> terms = new ArrayList<>(days.stream().map(term).toList());
    if (terms.size() > MOST) {
      terms.subList(FIRST, terms.size() - 1).clear();
      terms.add(FIRST, "\u2026");
    }
    return terms.stream().collect(Collectors.joining(separator));
  }
}
