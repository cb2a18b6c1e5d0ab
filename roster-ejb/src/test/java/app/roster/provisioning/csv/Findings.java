package app.roster.provisioning.csv;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that a file means, as text: a line for each thing found, each person and each problem. */
final class Findings {

  private Findings() {}

  static String of(byte[] file, Reading reading) {
    try {
      return String.join("\n", lines(ClientFile.of(file, reading))) + "\n";
    } catch (StructureException refusal) {
      String arguments =
          refusal.arguments().stream().map(String::valueOf).collect(Collectors.joining(" | "));
      return ("structure " + refusal.code() + " " + arguments).strip() + "\n";
    }
  }

  private static List<String> lines(ClientFile file) {
    FileCheck check = file.check();
    List<String> lines = new ArrayList<>();
    lines.add("encoding " + check.encoding() + (check.guessed() ? ", a guess" : ""));
    count(lines, "left out %d rows", check.leftOutRows());
    count(lines, "left out %d columns", check.leftOutColumns());
    count(lines, "lowered %d", check.loweredEmails());
    count(lines, "weak %d", check.weakPasswords());
    count(lines, "generates %d", check.withoutPassword().cardinality());
    lines.addAll(rows(file, check));
    return lines;
  }

  private static List<String> rows(ClientFile file, FileCheck check) {
    try (Stream<ClientRow> people = file.rows()) {
      record Line(int row, String text) {}
      Stream<Line> right = people.map(person -> new Line(person.row(), text(person)));
      Stream<Line> wrong =
          check.problems().stream().map(problem -> new Line(problem.row(), text(problem)));
      List<Line> all = new ArrayList<>(Stream.concat(right, wrong).toList());
      Collections.sort(all, Comparator.comparingInt(Line::row));
      return all.stream().map(line -> "row " + line.row() + ": " + line.text()).toList();
    }
  }

  private static String text(ClientRow person) {
    List<String> parts = new ArrayList<>();
    parts.add(person.email());
    parts.add(person.password().isEmpty() ? "-" : person.password());
    parts.add(person.firstName());
    parts.add(person.lastName());
    parts.add(person.birthdate() == null ? "-" : person.birthdate().toString());
    parts.add(person.gender() == null ? "-" : person.gender());
    if (!person.tags().isEmpty()) {
      parts.add("tags " + String.join(", ", person.tags()));
    }
    if (person.externalId() != null) {
      parts.add("external " + person.externalId());
    }
    return parts.stream().map(Findings::visible).collect(Collectors.joining(" | "));
  }

  private static String text(RowProblem problem) {
    return (problem.cell() + " " + problem.code() + " " + problem.detail()).strip();
  }

  private static void count(List<String> lines, String text, int count) {
    if (count > 0) {
      lines.add(text.formatted(count));
    }
  }

  private static String visible(String text) {
    return text.codePoints()
        .mapToObj(
            c ->
                Cell.isVisible(c) && c != '\u00a0' ? Character.toString(c) : "\\u%04x".formatted(c))
        .collect(Collectors.joining());
  }
}
