package app.roster.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Keycloak of one's own. What a running Keycloak changes (its build state, data, providers) is
 * copied; the large rest is linked.
 */
final class KeycloakHome {

  private static final List<String> COPIED = List.of("bin", "conf", "lib/quarkus", "providers");
  private static final List<String> LINKED = List.of("lib/app", "lib/lib", "themes");
  private static final List<String> FILES = List.of("lib/quarkus-run.jar", "version.txt");

  private final Path folder;

  private KeycloakHome(Path folder) {
    this.folder = folder;
  }

  /** Made on the first call; later calls find it again, with its build state, and so start fast. */
  static KeycloakHome in(Path folder, Path template) {
    Path complete = folder.resolve("complete");
    String origin = template.toAbsolutePath().toString();
    if (!read(complete).equals(origin)) {
      Folders.delete(folder);
      COPIED.forEach(part -> Folders.copy(template.resolve(part), folder.resolve(part)));
      LINKED.forEach(part -> Folders.link(template.resolve(part), folder.resolve(part)));
      FILES.forEach(file -> Folders.copy(template.resolve(file), folder.resolve(file)));
      write(complete, origin);
    }
    return new KeycloakHome(folder);
  }

  Path script() {
    return folder.resolve("bin/kc.sh");
  }

  Path folder() {
    return folder;
  }

  /** Exactly these jars, with their time stamps: those are part of Keycloak's build state. */
  void useProviders(List<Path> jars) {
    Path providers = Folders.create(folder.resolve("providers"));
    removeOthers(providers, jars);
    jars.forEach(jar -> update(jar, providers.resolve(jar.getFileName())));
  }

  /** Exactly these realms are imported at the start, unless they exist. */
  void useRealms(List<Path> files) {
    Path imports = folder.resolve("data/import");
    Folders.delete(imports);
    Folders.create(imports);
    files.forEach(file -> Folders.copy(file, imports.resolve(file.getFileName())));
  }

  private static void removeOthers(Path providers, List<Path> jars) {
    Set<Path> wanted = jars.stream().map(Path::getFileName).collect(Collectors.toSet());
    try (Stream<Path> present = Files.list(providers)) {
      present.filter(file -> !wanted.contains(file.getFileName())).forEach(Folders::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // A jar that was built again with the same content keeps its old time stamp here,
  // and Keycloak has nothing to build again.
  private static void update(Path jar, Path target) {
    try {
      if (Files.exists(target) && Files.mismatch(jar, target) == -1L) {
        return;
      }
      Files.copy(
          jar, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
