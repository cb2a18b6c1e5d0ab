package app.roster.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text exists, in English and in German, with the same gaps to fill. */
class TextsTest {

  private static final Path RESOURCES = Path.of("src/main/resources/theme-resources");
  private static final Pattern USED = Pattern.compile("msg\\(\"(roster[A-Za-z.]+)\"(?! \\+)");
  private static final Pattern NAMED_IN_CODE =
      Pattern.compile("\"(roster[A-Z][A-Za-z.]+)\"|\\$\\{(roster[A-Za-z]+)}");
  private static final Pattern GAP = Pattern.compile("\\{\\d}");

  private static Properties texts(String language) throws IOException {
    Properties properties = new Properties();
    Path file = RESOURCES.resolve("messages/messages_" + language + ".properties");
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return properties;
  }

  private static Set<String> found(Path folder, Pattern pattern) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().endsWith(".properties"))
          .flatMap(file -> pattern.matcher(content(file)).results())
          .map(TextsTest::firstGroup)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static String firstGroup(MatchResult match) {
    for (int group = 1; group <= match.groupCount(); group++) {
      if (match.group(group) != null) {
        return match.group(group);
      }
    }
    return "";
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> gaps(String text) {
    return GAP.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  @Test
  void both_languages_know_the_same_texts_with_the_same_gaps() throws IOException {
    Properties english = texts("en");
    Properties german = texts("de");
    assertThat(german.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      assertThat(gaps(german.getProperty(key))).as(key).isEqualTo(gaps(english.getProperty(key)));
      assertThat(english.getProperty(key)).as(key).isNotBlank().doesNotContain("'");
      assertThat(german.getProperty(key)).as(key).isNotBlank().doesNotContain("'");
    }
  }

  @Test
  void every_text_the_templates_and_the_code_name_exists() throws IOException {
    Set<String> known = texts("en").stringPropertyNames();
    assertThat(found(RESOURCES.resolve("templates"), USED)).isNotEmpty().isSubsetOf(known);
    Set<String> inCode = found(Path.of("src/main/java"), NAMED_IN_CODE);
    inCode.removeIf(name -> known.stream().anyMatch(key -> key.startsWith(name + ".")));
    assertThat(inCode).isNotEmpty().isSubsetOf(known);
  }

  @Test
  void the_subject_is_the_promised_one() throws IOException {
    assertThat(texts("en").getProperty("rosterInvitationSubject"))
        .isEqualTo("You have been invited by {0} to {1}!");
  }
}
