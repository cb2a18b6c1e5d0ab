package app.roster.web.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text of a page comes from a bundle, and every bundle speaks English and German. */
class TextsOfPagesTest {

  private static final Path MAIN = Path.of("src", "main");
  private static final Path BUNDLES = MAIN.resolve("resources/app/roster/web");
  private static final Pattern KEY = Pattern.compile("\\b([a-z]+)Text\\['([^']+)'](?!\\s*\\.)");
  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
  private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{[^}]*}");
  private static final Pattern ENTITY = Pattern.compile("&[#a-z0-9]+;");
  private static final Pattern SPOKEN_ATTRIBUTE =
      Pattern.compile(
          "\\s(?:title|alt|placeholder|aria-label|header|headerText|label|emptyMessage|value"
              + "|summary|detail|requiredMessage|validatorMessage|converterMessage|message)"
              + "=\"([^\"]*)\"");
  private static final Pattern FORM_VALUE =
      Pattern.compile("<(?:input|option|button|f:param)\\b.*");
  private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");

  static Stream<Path> pages() throws IOException {
    return files(MAIN.resolve("webapp"), ".xhtml");
  }

  static Stream<Path> english() throws IOException {
    return files(BUNDLES, "Messages.properties");
  }

  @ParameterizedTest
  @MethodSource("english")
  void german_has_the_keys_of_english_and_no_text_is_empty(Path english) throws IOException {
    Properties own = read(english);
    Properties german = read(english.resolveSibling("Messages_de.properties"));

    assertThat(german.keySet()).isEqualTo(own.keySet());
    assertThat(Stream.concat(own.values().stream(), german.values().stream()))
        .allSatisfy(text -> assertThat((String) text).isNotBlank());
  }

  @ParameterizedTest
  @MethodSource("english")
  void every_bundle_is_registered_under_the_name_of_its_feature(Path english) throws IOException {
    String feature = english.getParent().getFileName().toString();
    String registered = Files.readString(MAIN.resolve("webapp/WEB-INF/faces-config.xml"), UTF_8);

    assertThat(registered)
        .contains("<base-name>app.roster.web." + feature + ".Messages</base-name>")
        .contains("<var>" + feature + "Text</var>");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void every_key_of_a_page_has_a_text(Path page) throws IOException {
    List<MatchResult> keys = KEY.matcher(Files.readString(page, UTF_8)).results().toList();
    TreeSet<String> missing = new TreeSet<>();
    for (MatchResult key : keys) {
      Path bundle = BUNDLES.resolve(key.group(1)).resolve("Messages.properties");
      if (!Files.exists(bundle) || !read(bundle).containsKey(key.group(2))) {
        missing.add(key.group());
      }
    }
    assertThat(missing).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void a_page_holds_no_text_of_its_own(Path page) throws IOException {
    String source = COMMENT.matcher(Files.readString(page, UTF_8)).replaceAll("");

    assertThat(visibleText(source).lines().filter(line -> LETTERS.matcher(line).find())).isEmpty();
    assertThat(spokenAttributes(source)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void a_page_holds_no_script_and_no_style(Path page) throws IOException {
    String source = COMMENT.matcher(Files.readString(page, UTF_8)).replaceAll("");

    assertThat(source).doesNotContainPattern("<script\\b|<style\\b|\\sstyle=\"|\\son[a-z]+=\"");
    assertThat(source).doesNotContain("escape=\"false\"");
  }

  private static String visibleText(String source) {
    String withoutTags = source.replaceAll("<[^>]*>", "\n");
    return ENTITY.matcher(EXPRESSION.matcher(withoutTags).replaceAll(" ")).replaceAll(" ");
  }

  private static List<String> spokenAttributes(String source) {
    return Pattern.compile("<[^>]+>")
        .matcher(source)
        .results()
        .map(MatchResult::group)
        .filter(tag -> !FORM_VALUE.matcher(tag).matches())
        .flatMap(tag -> SPOKEN_ATTRIBUTE.matcher(tag).results())
        .map(match -> EXPRESSION.matcher(match.group(1)).replaceAll(" "))
        .filter(text -> LETTERS.matcher(text).find())
        .toList();
  }

  private static Properties read(Path file) throws IOException {
    Properties texts = new Properties();
    try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
      texts.load(reader);
    }
    return texts;
  }

  private static Stream<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
    }
  }
}
