package app.roster.stack;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the sources of Roster are: the first folder upwards that holds {@code dev/servers}. */
public final class SourceTree {

  private SourceTree() {}

  /**
   * @throws StackException outside the sources
   */
  public static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isDirectory(folder.resolve("dev/servers"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new StackException("Start this inside the Roster sources.");
    }
    return folder;
  }
}
