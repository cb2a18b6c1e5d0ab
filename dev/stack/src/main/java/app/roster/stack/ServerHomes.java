package app.roster.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Where the build left the two servers ({@code dev/servers/target}). They are templates: nobody
 * starts them in place.
 */
public record ServerHomes(Path keycloak, Path wildfly) {

  /** System property that names the folder; else it is looked for from the working folder up. */
  public static final String PROPERTY = "roster.servers.home";

  public static ServerHomes find() {
    String configured = System.getProperty(PROPERTY);
    return configured == null
        ? in(SourceTree.root().resolve("dev/servers/target"))
        : in(Path.of(configured));
  }

  private static ServerHomes in(Path folder) {
    return new ServerHomes(child(folder, "keycloak-"), child(folder, "wildfly"));
  }

  private static Path child(Path folder, String prefix) {
    if (!Files.isDirectory(folder)) {
      throw missing(folder);
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(child -> child.getFileName().toString().startsWith(prefix))
          .max(Path::compareTo)
          .orElseThrow(() -> missing(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static StackException missing(Path folder) {
    return new StackException(
        "The servers are not in " + folder + ". Build them: mvn package -pl dev/servers");
  }
}
