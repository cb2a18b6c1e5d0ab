package app.roster.provisioning.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every list below {@code lists} means exactly what the file beside it says: each person, each
 * problem with its row, cell and code, and nothing else.
 */
@Tag("B5")
@Tag("B7")
@Tag("B8")
@Tag("B9")
@Tag("B10")
@Tag("B13")
@Tag("B15")
@Tag("B16")
@Tag("B17")
@Tag("B19")
@Tag("B20")
@Tag("B21")
@Tag("B22")
@Tag("B23")
@Tag("B33")
class ClientListsTest {

  private static final Path LISTS = Path.of("src/test/resources/app/roster/provisioning/csv/lists");
  private static final String BY_NAMES = "read by names\n";

  /** As ids stand for names; there are many, for lists with too many. */
  private static final Map<String, String> TAGS =
      Stream.concat(
              Stream.of("vip", "new patients", "ärzte", "=1+1"),
              IntStream.rangeClosed(1, 25).mapToObj(number -> "t" + number))
          .collect(Collectors.toMap(name -> name, name -> "<" + name + ">"));

  static Stream<String> lists() throws IOException {
    try (Stream<Path> files = Files.walk(LISTS)) {
      return files
          .map(file -> LISTS.relativize(file).toString())
          .filter(name -> name.endsWith(".csv"))
          .map(name -> name.substring(0, name.length() - ".csv".length()))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lists")
  void a_list_means_exactly_what_stands_beside_it(String name) throws IOException {
    String expected = Files.readString(LISTS.resolve(name + ".expected"), StandardCharsets.UTF_8);
    boolean byNames = expected.startsWith(BY_NAMES);
    Reading reading =
        new Reading(
            byNames ? HeaderMode.NAMES : HeaderMode.POSITIONS,
            LocalDate.of(2026, 11, 22),
            KnownTags.of(TAGS));

    String found = Findings.of(Files.readAllBytes(LISTS.resolve(name + ".csv")), reading);

    assertThat(byNames ? BY_NAMES + found : found).isEqualTo(expected);
  }
}
