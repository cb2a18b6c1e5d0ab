package app.roster.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The browser of the machine. */
final class Chromium {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");

  private Chromium() {}

  /**
   * Where it is: what {@code -Dbrowser=…} names, else the first one on the PATH.
   *
   * @throws IllegalStateException naming the command that installs one
   */
  static Path executable() {
    String named = System.getProperty("browser", "");
    Stream<Path> candidates = named.isBlank() ? onPath() : Stream.of(Path.of(named));
    return candidates
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The browser tests need Chromium. Install it (apt-get install -y chromium) "
                        + "or name one: -Dbrowser=<executable>"));
  }

  private static Stream<Path> onPath() {
    String[] folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
    return NAMES.stream()
        .flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder).resolve(name)));
  }
}
