package app.roster.web.clienttable;

import app.roster.clienttable.ClientRow;
import app.roster.clienttable.Sort;
import app.roster.clienttable.SystemColumn;
import app.roster.clienttable.TableColumns;
import app.roster.kernel.Zones;
import app.roster.measurements.catalogue.Attribute;
import app.roster.measurements.catalogue.UnitSystem;
import app.roster.measurements.catalogue.ValueFormat;
import app.roster.web.security.SignedIn;
import app.roster.web.shell.Shell;
import app.roster.web.shell.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Names, dates and ages in the words of the person who looks. */
@RequestScoped
public class Wording {

  private static final String FEATURE = "clienttable";

  @Inject private Texts texts;
  @Inject private Shell shell;
  @Inject private SignedIn signedIn;
  @Inject private Clock clock;

  public Locale locale() {
    return shell.getLocale();
  }

  /** Units the viewer is used to, by the region of their language; metric where none is known. */
  private UnitSystem units() {
    return signedIn
        .fact("locale")
        .map(Locale::forLanguageTag)
        .map(UnitSystem::of)
        .orElse(UnitSystem.METRIC);
  }

  /** A text of the table. */
  public String text(String key, Object... arguments) {
    return texts.of(FEATURE, key, arguments);
  }

  /** The name of a column. */
  public String column(String code) {
    if (code.equals(Sort.FIRST_NAME) || code.equals(Sort.LAST_NAME)) {
      return text("column." + code);
    }
    return TableColumns.attribute(code)
        .map(attribute -> attribute.label(locale()))
        .orElseGet(() -> text("column." + code));
  }

  Cell fact(SystemColumn column, ClientRow row) {
    return switch (column) {
      case EMAIL -> Cell.fact(row.email());
      case BIRTHDATE -> row.birthdate() == null ? Cell.EMPTY : Cell.fact(date(row.birthdate()));
      case AGE -> row.birthdate() == null ? Cell.EMPTY : Cell.fact(age(row));
      case GENDER -> row.gender() == null ? Cell.EMPTY : Cell.fact(text("gender." + row.gender()));
      case JOINED -> moment(row.joinedAt());
      case LAST_SIGN_IN ->
          row.lastSignInAt() == null ? Cell.fact(text("never")) : moment(row.lastSignInAt());
      case EXTERNAL_ID -> row.externalId() == null ? Cell.EMPTY : Cell.fact(row.externalId());
      // They are no part of the row.
      case TAGS -> Cell.EMPTY;
    };
  }

  String date(LocalDate date) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale()).format(date);
  }

  /** "today", "yesterday", "3 d ago": whole days on the client's own calendar. */
  String daysAgo(long days) {
    if (days == 0) {
      return text("ago.today");
    }
    return days == 1 ? text("ago.yesterday") : text("ago.days", days);
  }

  /** The day it is where the client lives. */
  public LocalDate today(ZoneId zone) {
    return LocalDate.now(clock.withZone(zone));
  }

  /** How numbers of an attribute are written for the viewer. */
  public ValueFormat values(Attribute attribute) {
    return new ValueFormat(attribute, units(), locale());
  }

  /** A share from 0 to 1. */
  String percent(BigDecimal share) {
    return NumberFormat.getPercentInstance(locale()).format(share);
  }

  String label(Attribute attribute) {
    return attribute.label(locale());
  }

  private String age(ClientRow row) {
    return String.valueOf(years(row.birthdate(), row.zone()));
  }

  /** How old somebody is where they live. */
  public int years(LocalDate birthdate, ZoneId zone) {
    return Period.between(birthdate, today(zone)).getYears();
  }

  private Cell moment(Instant at) {
    DateTimeFormatter exact =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(locale());
    return Cell.fact(
        date(LocalDate.ofInstant(at, viewersZone())), exact.format(at.atZone(viewersZone())));
  }

  /** Where the person who looks lives; UTC while none is known. */
  public ZoneId viewersZone() {
    return Zones.orUtc(signedIn.fact("zoneinfo").orElse(null));
  }
}
