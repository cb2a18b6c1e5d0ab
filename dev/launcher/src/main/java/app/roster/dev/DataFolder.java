package app.roster.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is kept between two runs. */
record DataFolder(Path path) {

  private static final List<String> CONTENT =
      List.of(
          "seeded",
          "postgresql",
          "keycloak",
          "wildfly",
          "logs",
          "roster-realm.json",
          "secrets.properties");

  /** Deletes what a run makes, and nothing else a person may have put there. */
  void reset() {
    CONTENT.stream().map(path::resolve).filter(Files::exists).forEach(DataFolder::delete);
  }

  /** The day up to which measured values were put in; empty before there are any people. */
  Optional<LocalDate> seededUntil() {
    try {
      return Files.exists(seeded())
          ? Optional.of(LocalDate.parse(Files.readString(seeded()).strip()))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void seeded(LocalDate until) {
    try {
      Files.writeString(seeded(), until.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path seeded() {
    return path.resolve("seeded");
  }

  private static void delete(Path root) {
    try (Stream<Path> tree = Files.walk(root)) {
      for (Path file : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
