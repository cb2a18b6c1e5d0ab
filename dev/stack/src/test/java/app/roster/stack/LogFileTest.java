package app.roster.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

  @TempDir private Path folder;
  private LogFile log;

  @BeforeEach
  void create() {
    log = new LogFile(folder.resolve("server.log"));
  }

  @Test
  void the_last_error_is_the_one_that_names_a_cause() throws IOException {
    Files.writeString(
        log.path(),
        """
        12:00 INFO  starting
        12:01 ERROR [runtime] Failed to start server in (development) mode
        12:01 ERROR [runtime] ERROR: Unknown option '--htp-port'
        12:01 ERROR For more details run the same command passing the '--verbose' option.
        12:02 INFO  stopped
        """);
    assertThat(log.lastError())
        .hasValue("12:01 ERROR [runtime] ERROR: Unknown option '--htp-port'");
  }

  @Test
  void a_log_without_errors_still_names_itself() throws IOException {
    Files.writeString(log.path(), "12:00 INFO  all is well\n");
    assertThat(log.lastError()).isEmpty();
    assertThat(log.failure("It ended."))
        .hasMessageContaining("It ended.")
        .hasMessageContaining("server.log");
  }

  @Test
  void bytes_that_are_no_text_do_not_hide_the_error() throws IOException {
    Files.write(
        log.path(), new byte[] {(byte) 0xC3, (byte) 0x28, '\n', 'E', 'R', 'R', 'O', 'R', ' ', 'x'});
    assertThat(log.lastError()).hasValue("ERROR x");
  }
}
