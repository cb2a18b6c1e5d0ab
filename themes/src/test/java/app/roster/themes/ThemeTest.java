package app.roster.themes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeTest {

  private static final Path THEME = Path.of("src", "main", "resources", "theme", "roster");
  private static final Path CSS = THEME.resolve("login/resources/css");
  private static final Pattern OWN_KEY = Pattern.compile("msg\\(\"(roster[A-Za-z]+)\"");
  private static final Pattern LABEL = Pattern.compile("label=\"(roster[A-Za-z]+)\"");

  static Stream<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(THEME.resolve("login"))) {
      return files.filter(file -> file.toString().endsWith(".ftl")).toList().stream();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"login", "email"})
  void german_has_the_texts_of_english(String type) throws IOException {
    Properties english = read(THEME.resolve(type).resolve("messages/messages_en.properties"));
    Properties german = read(THEME.resolve(type).resolve("messages/messages_de.properties"));

    assertThat(german.keySet()).isEqualTo(english.keySet());
    assertThat(german.values()).allSatisfy(text -> assertThat((String) text).isNotBlank());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void every_own_text_of_a_page_exists(Path page) throws IOException {
    String source = Files.readString(page, UTF_8);

    assertThat(read(THEME.resolve("login/messages/messages_en.properties")).stringPropertyNames())
        .containsAll(found(OWN_KEY, source))
        .containsAll(found(LABEL, source));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void a_page_holds_no_script_no_handler_and_no_style(Path page) throws IOException {
    // The import map is data that only Keycloak's passkey pages carry.
    String source =
        Files.readString(page, UTF_8).replaceAll("<script type=\"importmap\">.*?</script>", "");

    assertThat(source).doesNotContainPattern("<script(?![^>]*\\bsrc=)[^>]*>");
    assertThat(source).doesNotContainPattern("<style\\b|\\sstyle=\"|\\son[a-z]+=\"");
  }

  @Test
  void styles_use_only_tokens_that_exist() throws IOException {
    Set<String> defined =
        found(Pattern.compile("(--[a-z0-9-]+)\\s*:"), Files.readString(CSS.resolve("tokens.css")));

    assertThat(defined)
        .containsAll(
            found(
                Pattern.compile("var\\((--[a-z0-9-]+)"),
                Files.readString(CSS.resolve("login.css"))));
  }

  @Test
  void the_dark_side_is_the_same_whether_the_system_or_the_person_chose_it() throws IOException {
    String tokens = Files.readString(CSS.resolve("tokens.css"));
    Pattern colour = Pattern.compile("(--[a-z0-9-]+:\\s*[^;]+);");
    String system = between(tokens, ":root:not([data-theme=\"light\"]) {\n    --canvas", "\n  }");
    String chosen = between(tokens, ":root[data-theme=\"dark\"] {\n  --canvas", "\n}");

    assertThat(found(colour, system)).isNotEmpty().isEqualTo(found(colour, chosen));
  }

  private static String between(String text, String start, String end) {
    int from = text.indexOf(start);
    return text.substring(from, text.indexOf(end, from));
  }

  private static Set<String> found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.results().map(match -> match.group(1)).collect(Collectors.toSet());
  }

  private static Properties read(Path file) throws IOException {
    Properties texts = new Properties();
    try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
      texts.load(reader);
    }
    return texts;
  }
}
