package app.roster.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders as a whole: copied, linked, deleted. */
final class Folders {

  private Folders() {}

  static Path create(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Copies with time stamps and rights; files that are there are replaced. */
  static void copy(Path from, Path to) {
    walk(from, to, (source, target) -> Files.copy(source, target, COPY));
  }

  /** Hard links where the file system allows, else copies. Only for files nobody ever changes. */
  static void link(Path from, Path to) {
    walk(from, to, Folders::linkFile);
  }

  static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> tree = Files.walk(folder)) {
      List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final StandardCopyOption[] COPY = {
    StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES
  };

  private interface FileStep {
    void apply(Path source, Path target) throws IOException;
  }

  private static void walk(Path from, Path to, FileStep step) {
    try (Stream<Path> tree = Files.walk(from)) {
      for (Path source : tree.toList()) {
        Path target = to.resolve(from.relativize(source).toString());
        if (Files.isDirectory(source)) {
          Files.createDirectories(target);
        } else {
          step.apply(source, target);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void linkFile(Path source, Path target) throws IOException {
    try {
      Files.createLink(target, source);
    } catch (FileAlreadyExistsException e) {
      Files.copy(source, target, COPY);
    } catch (IOException | UnsupportedOperationException e) {
      // Another file system (a container volume, say): a copy serves as well.
      Files.copy(source, target, COPY);
    }
  }
}
