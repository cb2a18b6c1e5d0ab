package app.roster.web.clienttable.exports;

import app.roster.clienttable.ClientRow;
import app.roster.clienttable.Sort;
import app.roster.clienttable.Statistic;
import app.roster.clienttable.SystemColumn;
import app.roster.clienttable.TableColumns;
import app.roster.clienttable.exports.ExportRow;
import app.roster.measurements.LatestValue;
import app.roster.measurements.catalogue.Attribute;
import app.roster.measurements.catalogue.Unit;
import app.roster.measurements.catalogue.ValueFormat;
import app.roster.tags.Tag;
import app.roster.web.clienttable.Wording;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The columns of the table as those of a file. A value is a number in the reader's units, which
 * stand in the header; its day has a column of its own, so that both can be sorted and counted
 * with.
 */
@RequestScoped
class ExportColumns {

  private static final int DAY = 24 * 60;

  @Inject private Wording wording;

  /** Both names, and what the columns of these codes come to. */
  List<ExportColumn> of(List<String> codes, Sort sort) {
    List<ExportColumn> columns = new ArrayList<>();
    columns.add(text(Sort.FIRST_NAME, row -> row.client().firstName()));
    columns.add(text(Sort.LAST_NAME, row -> row.client().lastName()));
    for (String code : codes) {
      Optional<Attribute> attribute = TableColumns.attribute(code);
      attribute.ifPresent(measured -> columns.addAll(measured(measured, sort)));
      TableColumns.system(code).ifPresent(system -> columns.add(fact(system)));
    }
    return columns;
  }

  private List<ExportColumn> measured(Attribute attribute, Sort sort) {
    ValueFormat format = wording.values(attribute);
    String label = wording.column(attribute.code());
    String unit = format.in() == Unit.TIME_OF_DAY ? "" : format.in().symbol(wording.locale());
    String name = unit.isEmpty() ? label : wording.text("export.unit", label, unit);
    List<ExportColumn> columns = new ArrayList<>();
    columns.add(
        new ExportColumn(
            name,
            row ->
                Optional.ofNullable(row.values().get(attribute))
                    .map(latest -> number(format, latest.value()))
                    .orElse(null)));
    if (sort.column().equals(attribute.code()) && sort.statistic().isComputed()) {
      boolean change = sort.statistic() == Statistic.CHANGE_7;
      columns.add(
          new ExportColumn(
              wording.text("export.average", name, wording.text("statistic." + sort.statistic())),
              row ->
                  row.computed()
                      .map(
                          value -> change ? format.roundedDifference(value) : number(format, value))
                      .orElse(null)));
    }
    columns.add(
        new ExportColumn(
            wording.text("export.date", label),
            row ->
                Optional.ofNullable(row.values().get(attribute))
                    .map(LatestValue::date)
                    .orElse(null)));
    return columns;
  }

  private static Object number(ValueFormat format, BigDecimal canonical) {
    if (format.in() != Unit.TIME_OF_DAY) {
      return format.rounded(canonical);
    }
    int minutes = canonical.setScale(0, RoundingMode.HALF_UP).intValueExact();
    return LocalTime.MIN.plusMinutes(Math.floorMod(minutes, DAY));
  }

  private ExportColumn fact(SystemColumn column) {
    ZoneId zone = wording.viewersZone();
    Function<ClientRow, Object> value =
        switch (column) {
          case EMAIL -> ClientRow::email;
          case BIRTHDATE -> ClientRow::birthdate;
          case AGE -> this::age;
          case GENDER -> this::gender;
          case JOINED -> row -> day(row.joinedAt(), zone);
          case LAST_SIGN_IN -> row -> day(row.lastSignInAt(), zone);
          case EXTERNAL_ID -> ClientRow::externalId;
          // They are no part of the row.
          case TAGS -> row -> null;
        };
    return column == SystemColumn.TAGS
        ? text(column.code(), ExportColumns::tags)
        : text(column.code(), row -> value.apply(row.client()));
  }

  private static Object tags(ExportRow row) {
    return row.tags().isEmpty()
        ? null
        : row.tags().stream().map(Tag::name).collect(Collectors.joining("; "));
  }

  private Object age(ClientRow row) {
    return row.birthdate() == null ? null : wording.years(row.birthdate(), row.zone());
  }

  private Object gender(ClientRow row) {
    return row.gender() == null ? null : wording.text("gender." + row.gender());
  }

  private static LocalDate day(Instant at, ZoneId zone) {
    return at == null ? null : LocalDate.ofInstant(at, zone);
  }

  private ExportColumn text(String code, Function<ExportRow, Object> value) {
    return new ExportColumn(wording.column(code), value);
  }
}
