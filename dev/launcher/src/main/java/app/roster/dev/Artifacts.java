package app.roster.dev;

import app.roster.stack.SourceTree;
import app.roster.stack.StackException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the build made for the servers. */
record Artifacts(Path extension, Path themes, Path application) {

  static Artifacts ofBuild() {
    Path root = SourceTree.root();
    return new Artifacts(
        built(root.resolve("keycloak-extension/target"), "roster-keycloak-extension-.*\\.jar"),
        built(root.resolve("themes/target"), "roster-themes-.*\\.jar"),
        built(root.resolve("roster-ear/target"), "roster\\.ear"));
  }

  private static Path built(Path folder, String name) {
    if (!Files.isDirectory(folder)) {
      throw missing(folder);
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches(name))
          .filter(file -> !file.getFileName().toString().matches(".*-(sources|tests)\\.jar"))
          .max(Path::compareTo)
          .orElseThrow(() -> missing(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static StackException missing(Path folder) {
    return new StackException("Nothing built in " + folder + ". Run: mvn package -DskipTests");
  }
}
