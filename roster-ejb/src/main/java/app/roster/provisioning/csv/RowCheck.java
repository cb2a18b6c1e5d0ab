package app.roster.provisioning.csv;

import app.roster.clients.EmailAddress;
import app.roster.provisioning.csv.RowRules.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Looks at one row after the other and keeps count. */
final class RowCheck {

  private static final int DETAIL = 120;

  private final Header header;
  private final Map<Column, Function<String, Optional<Verdict>>> rules;
  private final Map<String, Integer> seen = new HashMap<>();
  private final List<RowProblem> problems = new ArrayList<>();
  private int valid;
  private int bad;
  private int lowered;
  private int weak;

  RowCheck(Header header, RowRules rules) {
    this.header = header;
    this.rules =
        Map.of(
            Column.EMAIL, rules::email,
            Column.PASSWORD, rules::password,
            Column.FIRST_NAME, rules::name,
            Column.LAST_NAME, rules::name,
            Column.BIRTHDATE, rules::birthdate,
            Column.GENDER, rules::gender);
  }

  /** The person of a row, if the whole row is right. */
  Optional<ClientRow> look(Records.Record record) {
    int before = problems.size();
    header.positions().keySet().stream().sorted().forEach(column -> look(record, column));
    String typed = record.cell(header, Column.EMAIL);
    EmailAddress.parse(typed).ifPresent(email -> lookForTwin(record, email, typed));
    if (problems.size() > before) {
      bad++;
      return Optional.empty();
    }
    valid++;
    return Optional.of(row(record));
  }

  int valid() {
    return valid;
  }

  int bad() {
    return bad;
  }

  int lowered() {
    return lowered;
  }

  int weak() {
    return weak;
  }

  List<RowProblem> problems() {
    return List.copyOf(problems);
  }

  private void look(Records.Record record, Column column) {
    String cell = record.cell(header, column);
    rules.get(column).apply(cell).ifPresent(verdict -> add(record, column, verdict));
    if (column == Column.PASSWORD && !cell.isEmpty() && RowRules.isWeak(cell)) {
      weak++;
    }
  }

  private void lookForTwin(Records.Record record, EmailAddress email, String typed) {
    if (!typed.strip().equals(email.value())) {
      lowered++;
    }
    Integer earlier = seen.putIfAbsent(email.value(), record.row());
    if (earlier != null) {
      add(record, Column.EMAIL, new Verdict("email_twice", earlier.toString()));
    }
  }

  private void add(Records.Record record, Column column, Verdict verdict) {
    String email = record.cell(header, Column.EMAIL).strip();
    problems.add(
        new RowProblem(
            record.row(), column.header(), verdict.code(), cut(email), cut(verdict.detail())));
  }

  private ClientRow row(Records.Record record) {
    return new ClientRow(
        record.row(),
        EmailAddress.parse(record.cell(header, Column.EMAIL)).orElseThrow().value(),
        record.cell(header, Column.PASSWORD),
        record.cell(header, Column.FIRST_NAME).strip(),
        record.cell(header, Column.LAST_NAME).strip(),
        RowRules.day(record.cell(header, Column.BIRTHDATE)).orElse(null),
        RowRules.genderOf(record.cell(header, Column.GENDER)).orElse(null));
  }

  private static String cut(String text) {
    return text.codePointCount(0, text.length()) <= DETAIL
        ? text
        : text.substring(0, text.offsetByCodePoints(0, DETAIL)) + "…";
  }
}
