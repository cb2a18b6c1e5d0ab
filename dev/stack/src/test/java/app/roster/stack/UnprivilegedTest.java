package app.roster.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnprivilegedTest {

  @TempDir private Path unpacked;

  @Test
  void only_programs_that_refuse_root_are_wrapped_and_only_once() throws IOException {
    Path bin = Files.createDirectories(unpacked.resolve("PG-1/bin"));
    Files.writeString(bin.resolve("initdb"), "program");
    Files.writeString(bin.resolve("psql"), "client");
    Unprivileged.wrapPrograms(unpacked);
    Unprivileged.wrapPrograms(unpacked);
    assertThat(bin.resolve("initdb.real")).hasContent("program");
    assertThat(bin.resolve("initdb")).isExecutable().content().contains("setpriv");
    assertThat(bin.resolve("psql")).hasContent("client");
  }
}
