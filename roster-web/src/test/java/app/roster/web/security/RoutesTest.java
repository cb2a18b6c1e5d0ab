package app.roster.web.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {

  private static final Path WEBAPP = Path.of("src", "main", "webapp");

  private final Routes routes = Routes.load();

  static Stream<String> pages() throws IOException {
    try (Stream<Path> files = Files.walk(WEBAPP)) {
      return files
          .map(file -> WEBAPP.relativize(file).toString().replace('\\', '/'))
          .filter(path -> path.endsWith(".xhtml") && !path.startsWith("WEB-INF/"))
          .map(path -> "/" + path.substring(0, path.length() - ".xhtml".length()))
          .toList()
          .stream();
    }
  }

  static Stream<String> servlets() throws IOException {
    String webXml = Files.readString(WEBAPP.resolve("WEB-INF/web.xml"), UTF_8);
    String mappings =
        Pattern.compile("<servlet-mapping>.*?</servlet-mapping>", Pattern.DOTALL)
            .matcher(webXml)
            .results()
            .map(match -> match.group())
            .reduce("", String::concat);
    return Pattern.compile("<url-pattern>(/[^<]*)</url-pattern>")
        .matcher(mappings)
        .results()
        .map(match -> match.group(1).replace("/*", "/x"))
        .toList()
        .stream();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void every_page_stands_in_the_list(String page) {
    assertThat(routes.audience(page)).as("line for %s in routes.txt", page).isPresent();
  }

  @ParameterizedTest
  @MethodSource("servlets")
  void every_servlet_stands_in_the_list(String path) {
    assertThat(routes.audience(path)).as("line for %s in routes.txt", path).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/account.xhtml",
        "/clients.xhtml",
        "/clients/",
        "/Clients",
        "//clients",
        "/home/../clients",
        "/dashboard%2e",
        "/WEB-INF/web.xml",
        "/resources/roster/roster.css",
        "/signed-outx",
      })
  void an_address_that_is_not_listed_does_not_exist(String path) {
    assertThat(routes.audience(path)).isEmpty();
  }

  @Test
  void the_first_line_that_covers_a_path_decides() {
    Routes own = Routes.parse(List.of("# a", "", "/a/b PUBLIC", "/a/* PRO"));

    assertThat(own.audience("/a/b")).contains(Audience.PUBLIC);
    assertThat(own.audience("/a/c")).contains(Audience.PRO);
    assertThat(own.audience("/a")).isEmpty();
  }

  @Test
  void a_line_without_audience_is_refused() {
    assertThatThrownBy(() -> Routes.parse(List.of("/a")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
