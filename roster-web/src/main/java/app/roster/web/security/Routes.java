package app.roster.web.security;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The routes of the application, from {@code routes.txt}. An address that is not in the list does
 * not exist: a new page without a line is a 404, and a test names it.
 */
public final class Routes {

  private final List<Route> routes;

  Routes(List<Route> routes) {
    this.routes = List.copyOf(routes);
  }

  public static Routes load() {
    try (InputStream lines = Routes.class.getResourceAsStream("routes.txt");
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8))) {
      return parse(reader.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Routes parse(List<String> lines) {
    return new Routes(
        lines.stream()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .map(Route::parse)
            .toList());
  }

  /**
   * Who may open an address.
   *
   * @param path inside the application, with a leading slash and without query: {@code /clients}
   */
  public Optional<Audience> audience(String path) {
    return routes.stream().filter(route -> route.covers(path)).findFirst().map(Route::audience);
  }

  record Route(String pattern, Audience audience) {

    static Route parse(String line) {
      String[] words = line.split("\\s+");
      if (words.length != 2) {
        throw new IllegalArgumentException("not a route: " + line);
      }
      return new Route(words[0], Audience.valueOf(words[1]));
    }

    boolean covers(String path) {
      return pattern.endsWith("/*")
          ? path.startsWith(pattern.substring(0, pattern.length() - 1))
          : path.equals(pattern);
    }
  }
}
