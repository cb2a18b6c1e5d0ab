package app.roster.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeycloakHomeTest {

  @TempDir private Path temp;
  private Path template;
  private KeycloakHome home;

  @BeforeEach
  void create() throws IOException {
    template = temp.resolve("template");
    for (String folder :
        List.of("bin", "conf", "lib/quarkus", "providers", "lib/app", "lib/lib", "themes")) {
      Files.createDirectories(template.resolve(folder));
    }
    Files.writeString(template.resolve("lib/quarkus/state.dat"), "as delivered");
    Files.writeString(template.resolve("lib/quarkus-run.jar"), "run");
    Files.writeString(template.resolve("version.txt"), "26");
    home = KeycloakHome.in(temp.resolve("home"), template);
  }

  @Test
  void what_it_builds_for_itself_never_reaches_the_template() throws IOException {
    Files.writeString(home.folder().resolve("lib/quarkus/state.dat"), "built");
    assertThat(template.resolve("lib/quarkus/state.dat")).hasContent("as delivered");
  }

  @Test
  void the_next_start_finds_what_was_built() throws IOException {
    Files.writeString(home.folder().resolve("lib/quarkus/state.dat"), "built");
    KeycloakHome again = KeycloakHome.in(temp.resolve("home"), template);
    assertThat(again.folder().resolve("lib/quarkus/state.dat")).hasContent("built");
  }

  @Test
  void a_jar_built_again_with_the_same_content_changes_nothing() throws IOException {
    Path jar = Files.writeString(temp.resolve("extension.jar"), "classes");
    home.useProviders(List.of(jar));
    Path provider = home.folder().resolve("providers/extension.jar");
    FileTime first = Files.getLastModifiedTime(provider);
    Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2030-01-01T00:00:00Z")));
    home.useProviders(List.of(jar));
    assertThat(Files.getLastModifiedTime(provider)).isEqualTo(first);
  }

  @Test
  void a_jar_that_is_no_longer_wanted_goes() throws IOException {
    home.useProviders(List.of(Files.writeString(temp.resolve("old.jar"), "old")));
    home.useProviders(List.of(Files.writeString(temp.resolve("new.jar"), "new")));
    assertThat(home.folder().resolve("providers"))
        .isDirectoryNotContaining(file -> file.endsWith("old.jar"))
        .isDirectoryContaining(file -> file.endsWith("new.jar"));
  }
}
