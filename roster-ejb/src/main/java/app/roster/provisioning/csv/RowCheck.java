package app.roster.provisioning.csv;

import app.roster.clients.EmailAddress;
import app.roster.clients.TagName;
import app.roster.provisioning.csv.RowRules.Verdict;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Looks at one row after the other and keeps count. */
final class RowCheck {

  /** Whoever has more is helped by the first of them. */
  private static final int MOST_PROBLEMS = 100_000;

  private final Header header;
  private final RowRules rules;
  private final Twins addresses = new Twins();
  private final Twins externalIds = new Twins();
  private final List<RowProblem> problems = new ArrayList<>();
  private final BitSet withoutPassword = new BitSet();
  private int valid;
  private int bad;
  private int lowered;
  private int weak;

  RowCheck(Header header, RowRules rules) {
    this.header = header;
    this.rules = rules;
  }

  /** Whether the whole row is right. */
  boolean isRight(Records.Record record) {
    int before = problems.size();
    for (int position = 0; position < header.width(); position++) {
      look(record, position);
    }
    if (header.hasManyTags() && tags(record).size() > TagName.PER_CLIENT) {
      add(record, header.position(Column.TAG).orElseThrow(), tooManyTags());
    }
    boolean right = problems.size() == before;
    valid += right ? 1 : 0;
    bad += right ? 0 : 1;
    if (right && record.cell(Column.PASSWORD).isEmpty()) {
      withoutPassword.set(record.row());
    }
    return right;
  }

  /** The person of a row that is right. */
  ClientRow person(Records.Record record) {
    return new ClientRow(
        record.row(),
        RowRules.addressIn(record.cell(Column.EMAIL)).orElseThrow().value(),
        record.cell(Column.PASSWORD),
        Cell.trimmed(record.cell(Column.FIRST_NAME)),
        Cell.trimmed(record.cell(Column.LAST_NAME)),
        BirthdateRule.day(Cell.trimmed(record.cell(Column.BIRTHDATE))).orElse(null),
        RowRules.genderOf(record.cell(Column.GENDER)).orElse(null),
        tags(record),
        Optional.of(Cell.trimmed(record.cell(Column.EXTERNAL_ID)))
            .filter(id -> !id.isEmpty())
            .orElse(null));
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

  BitSet withoutPassword() {
    return withoutPassword;
  }

  List<RowProblem> problems() {
    return List.copyOf(problems);
  }

  private void look(Records.Record record, int position) {
    Column column = header.columns().get(position);
    String cell = record.cell(position);
    Optional<EmailAddress> address =
        column == Column.EMAIL ? RowRules.addressIn(cell) : Optional.empty();
    if (address.isPresent()) {
      look(record, position, address.get());
      return;
    }
    Optional<Verdict> verdict = rules.check(column, cell);
    verdict.ifPresent(wrong -> add(record, position, wrong));
    switch (column) {
      case PASSWORD ->
          weak += verdict.isEmpty() && !cell.isEmpty() && RowRules.isWeak(cell) ? 1 : 0;
      case EXTERNAL_ID -> lookForTwinOf(record, position, Cell.trimmed(cell));
      default -> {
        // Nothing of it is counted or compared.
      }
    }
  }

  private void look(Records.Record record, int position, EmailAddress email) {
    lowered += Cell.trimmed(record.cell(position)).equals(email.value()) ? 0 : 1;
    addresses
        .earlier(email.value(), record.row())
        .ifPresent(row -> add(record, position, twin("email_twice", row)));
  }

  private void lookForTwinOf(Records.Record record, int position, String externalId) {
    if (!externalId.isEmpty()) {
      externalIds
          .earlier(externalId, record.row())
          .ifPresent(row -> add(record, position, twin("external_id_twice", row)));
    }
  }

  private static Verdict tooManyTags() {
    return new Verdict("tags_too_many", Integer.toString(TagName.PER_CLIENT));
  }

  private static Verdict twin(String code, int row) {
    return new Verdict(code, Integer.toString(row));
  }

  private void add(Records.Record record, int position, Verdict verdict) {
    if (problems.size() == MOST_PROBLEMS) {
      throw new StructureException(
          "too_many_problems", MOST_PROBLEMS, problems.get(0).cell(), problems.get(0).column());
    }
    problems.add(
        new RowProblem(
            record.row(),
            record.address(position),
            header.columns().get(position).header(),
            verdict.code(),
            Cell.shown(Cell.trimmed(record.cell(Column.EMAIL))),
            Cell.shown(verdict.detail())));
  }

  private List<String> tags(Records.Record record) {
    return IntStream.range(0, header.width())
        .filter(position -> header.columns().get(position) == Column.TAG)
        .mapToObj(position -> Cell.trimmed(record.cell(position)))
        .filter(tag -> !tag.isEmpty())
        .flatMap(tag -> rules.tags().find(tag).stream())
        .distinct()
        .toList();
  }
}
