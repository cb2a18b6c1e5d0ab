package app.roster.dev;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Properties;

/** Client secrets of one data folder: random, made once, readable by the owner only. */
final class Secrets {

  private static final List<String> NAMES = List.of("app", "service", "client-view");
  private static final int BYTES = 32;

  private final Properties values;

  private Secrets(Properties values) {
    this.values = values;
  }

  static Secrets in(Path folder) {
    Path file = folder.resolve("secrets.properties");
    try {
      return new Secrets(Files.exists(file) ? load(file) : create(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param client {@code app}, {@code service} or {@code client-view}
   */
  String of(String client) {
    return values.getProperty(client);
  }

  private static Properties load(Path file) throws IOException {
    Properties values = new Properties();
    try (InputStream in = Files.newInputStream(file)) {
      values.load(in);
    }
    return values;
  }

  private static Properties create(Path file) throws IOException {
    SecureRandom random = new SecureRandom();
    Properties values = new Properties();
    NAMES.forEach(name -> values.setProperty(name, random(random)));
    Files.createDirectories(file.getParent());
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (OutputStream out = Files.newOutputStream(file)) {
      values.store(out, null);
    }
    return values;
  }

  private static String random(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
