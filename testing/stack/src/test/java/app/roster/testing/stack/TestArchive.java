package app.roster.testing.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The smallest things a WildFly can deploy, or fail to. */
final class TestArchive {

  private TestArchive() {}

  static Path withPage(Path folder, String text) throws IOException {
    return archive(folder.resolve("page.war"), "index.html", text);
  }

  static Path broken(Path folder) throws IOException {
    return archive(
        folder.resolve("broken.war"), "WEB-INF/web.xml", "<web-app><servlet/></nothing>");
  }

  private static Path archive(Path file, String entry, String content) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    return file;
  }
}
