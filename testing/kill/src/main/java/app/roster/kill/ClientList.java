package app.roster.kill;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The rows of an import, and what must become of them. */
final class ClientList {

  static final int ROWS = 200;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int FIRST = 2;

  /**
   * Of every ten rows two bring people with a password, seven without, one is something else. Each
   * given one costs a slow hash, during which nothing happens that a death could harm.
   */
  private static final List<Kind> PATTERN =
      Arrays.asList(
          Kind.GIVEN,
          Kind.GENERATED,
          Kind.GENERATED,
          Kind.GENERATED,
          null,
          Kind.GIVEN,
          Kind.GENERATED,
          Kind.GENERATED,
          Kind.GENERATED,
          Kind.GENERATED);

  private static final List<Kind> OTHERS = List.of(Kind.ELSEWHERE, Kind.MEMBER, Kind.WRONG);

  /** Who stands in a row. */
  enum Kind {
    /** Somebody new, with a password in the row. */
    GIVEN,
    /** Somebody new, without. */
    GENERATED,
    /** Somebody who has an account already and must be asked. */
    ELSEWHERE,
    /** A client already. */
    MEMBER,
    /** Nobody: the row is wrong. */
    WRONG;

    boolean isNew() {
      return this == GIVEN || this == GENERATED;
    }
  }

  /** One row. */
  record Row(int number, Kind kind, String email) {

    String password() {
      return "Given password of row " + number;
    }
  }

  private final String name;
  private final List<Row> rows;

  /**
   * @param name of the list, which all its addresses bear
   */
  ClientList(String name) {
    this.name = name;
    this.rows = IntStream.range(0, ROWS).mapToObj(place -> row(name, place)).toList();
  }

  private static Row row(String name, int place) {
    Kind kind = kind(place);
    String who = kind.name().toLowerCase(Locale.ROOT);
    return new Row(place + FIRST, kind, "%s-%s-%d@example.org".formatted(name, who, place));
  }

  private static Kind kind(int place) {
    Kind kind = PATTERN.get(place % PATTERN.size());
    return kind == null ? OTHERS.get(place / PATTERN.size() % OTHERS.size()) : kind;
  }

  String name() {
    return name;
  }

  List<Row> of(Kind kind) {
    return rows.stream().filter(row -> row.kind() == kind).toList();
  }

  List<Row> ofNewPeople() {
    return rows.stream().filter(row -> row.kind().isNew()).toList();
  }

  /** As the API takes it. */
  String ndjson() {
    return rows.stream().map(ClientList::line).collect(Collectors.joining("\n"));
  }

  private static String line(Row row) {
    ObjectNode line = JSON.createObjectNode();
    line.put("row", row.number());
    line.put("email", row.email());
    if (row.kind() != Kind.GENERATED) {
      line.put("password", row.password());
    }
    line.put("firstName", "Row" + row.number());
    line.put("lastName", "Imported");
    line.put("birthdate", row.kind() == Kind.WRONG ? "1981-02-30" : "1981-11-20");
    line.put("gender", "female");
    line.put("externalId", "K-" + row.number());
    return line.toString();
  }
}
