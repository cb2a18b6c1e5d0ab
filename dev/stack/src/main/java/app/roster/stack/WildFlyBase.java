package app.roster.stack;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Properties;

/** The folder a WildFly works in: configuration, deployment and data, apart from its programs. */
final class WildFlyBase {

  private static final List<String> MADE_ANEW = List.of("configuration", "deployments", "tmp");

  private final Path folder;
  private final Path deployment;

  private WildFlyBase(Path folder, Path deployment) {
    this.folder = folder;
    this.deployment = deployment;
  }

  /** Configuration and deployment as given; what the server keeps in {@code data} stays. */
  static WildFlyBase in(Path folder, Path template, Path archive) {
    MADE_ANEW.forEach(part -> Folders.delete(folder.resolve(part)));
    Folders.copy(template.resolve("configuration"), folder.resolve("configuration"));
    Path deployment = Folders.create(folder.resolve("deployments")).resolve(archive.getFileName());
    Folders.copy(archive, deployment);
    WildFlyBase base = new WildFlyBase(folder, deployment);
    base.write(base.marker("dodeploy"), new Properties());
    return base;
  }

  Path folder() {
    return folder;
  }

  boolean isDeployed() {
    return Files.exists(marker("deployed"));
  }

  boolean hasFailed() {
    return Files.exists(marker("failed"));
  }

  /** Passwords among them would show in the process list if they were arguments. */
  Path store(Properties properties) {
    Path file = folder.resolve("configuration/roster.properties");
    write(file, new Properties());
    try {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return write(file, properties);
  }

  private Path marker(String state) {
    return deployment.resolveSibling(deployment.getFileName() + "." + state);
  }

  private Path write(Path file, Properties content) {
    try (OutputStream out = Files.newOutputStream(file)) {
      content.store(out, null);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
