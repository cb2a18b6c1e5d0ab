package app.roster.web.explanations;

import app.roster.measurements.catalogue.Attribute;
import app.roster.measurements.catalogue.Source;
import app.roster.measurements.catalogue.ValueFormat;
import app.roster.measurements.statistics.Span;
import app.roster.web.shell.Measures;
import app.roster.web.shell.Shell;
import app.roster.web.shell.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.stream.Collectors;

/** Numbers, dates and names in the words and units of whoever looks. */
@RequestScoped
class Wording {

  static final String DASH = "\u2014";

  @Inject private Texts texts;
  @Inject private Shell shell;
  @Inject private Measures measures;

  String text(String key, Object... arguments) {
    return texts.of("explanations", key, arguments);
  }

  ValueFormat format(Attribute attribute) {
    return measures.of(attribute);
  }

  String label(Attribute attribute) {
    return attribute.label(shell.getLocale());
  }

  String name(Source source) {
    return source.label(shell.getLocale());
  }

  String names(Collection<Source> sources) {
    return sources.stream().sorted().map(this::name).collect(Collectors.joining(", "));
  }

  /** The size of a difference, with its unit and without a sign. */
  String size(Attribute attribute, BigDecimal difference) {
    ValueFormat format = format(attribute);
    String number = format.difference(difference).substring(1);
    return format.unit().isEmpty() ? number : number + " " + format.unit();
  }

  String change(Attribute attribute, BigDecimal difference) {
    ValueFormat format = format(attribute);
    String number = format.difference(difference);
    return format.unit().isEmpty() ? number : number + " " + format.unit();
  }

  String percent(BigDecimal share) {
    return NumberFormat.getPercentInstance(shell.getLocale()).format(share);
  }

  /** With one digit after the point. */
  String decimal(BigDecimal number) {
    NumberFormat format = NumberFormat.getNumberInstance(shell.getLocale());
    format.setMinimumFractionDigits(1);
    format.setMaximumFractionDigits(1);
    return format.format(number);
  }

  String date(LocalDate date) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
        .withLocale(shell.getLocale())
        .format(date);
  }

  String span(Span span) {
    return span(span.first(), span.last());
  }

  String span(LocalDate first, LocalDate last) {
    return first.equals(last) ? date(first) : text("span", date(first), date(last));
  }
}
