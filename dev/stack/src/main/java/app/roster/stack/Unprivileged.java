package app.roster.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lets root start PostgreSQL, which refuses root. Usually a user namespace hides root from it; in
 * many containers root may not make one, and then the programs run as the user nobody.
 */
final class Unprivileged {

  private static final int NOBODY = 65534;
  private static final List<String> PROGRAMS = List.of("initdb", "pg_ctl", "postgres");
  private static final String AS_NOBODY =
      "setpriv --reuid=" + NOBODY + " --regid=" + NOBODY + " --clear-groups";

  // The programs also call each other; then they are nobody already.
  private static final String WRAPPER =
      """
      #!/bin/sh
      if [ "$(id -u)" -eq 0 ]; then
        exec %s "$0.real" "$@"
      fi
      exec "$0.real" "$@"
      """
          .formatted(AS_NOBODY);

  private Unprivileged() {}

  static boolean isNeeded() {
    return succeeds("test $(id -u) -eq 0") && !succeeds("unshare -U true");
  }

  /** Wraps the unpacked programs below this folder; doing it twice changes nothing. */
  static void wrapPrograms(Path unpacked) {
    try (Stream<Path> files = Files.walk(unpacked, 3)) {
      List<Path> programs =
          files
              .filter(file -> PROGRAMS.contains(file.getFileName().toString()))
              .filter(file -> file.getParent().endsWith("bin"))
              .filter(file -> !Files.exists(file.resolveSibling(file.getFileName() + ".real")))
              .toList();
      for (Path program : programs) {
        Files.move(program, program.resolveSibling(program.getFileName() + ".real"));
        Files.writeString(program, WRAPPER);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Makes the folder one that nobody owns.
   *
   * @throws StackException when nobody cannot even get there
   */
  static void give(Path folder) {
    Folders.create(folder);
    try {
      Files.setAttribute(folder, "unix:uid", NOBODY);
      Files.setAttribute(folder, "unix:gid", NOBODY);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!succeeds(AS_NOBODY + " test -w '" + folder + "'")) {
      throw new StackException(
          "PostgreSQL cannot be run as root, and root may not make a user namespace here. It would"
              + " run as nobody, who cannot reach "
              + folder
              + ". Run as an ordinary user, or choose another folder.");
    }
  }

  private static boolean succeeds(String command) {
    ProcessBuilder builder = new ProcessBuilder("sh", "-c", command);
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    try {
      return builder.start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("Interrupted", e);
    }
  }
}
