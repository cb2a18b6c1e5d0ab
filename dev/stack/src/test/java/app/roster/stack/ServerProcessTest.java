package app.roster.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerProcessTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  @TempDir private Path folder;

  private ServerProcess shell(String script) {
    return ServerProcess.launch(
        "Shell", new ProcessBuilder("sh", "-c", script), folder.resolve("shell.log"));
  }

  @Test
  void a_process_that_ends_early_is_reported_with_its_last_error_and_log() {
    ServerProcess process = shell("echo 'ERROR no space left'; exit 3");
    assertThatThrownBy(() -> process.await(() -> false, LONG))
        .isInstanceOf(StackException.class)
        .hasMessageContaining("exit 3")
        .hasMessageContaining("ERROR no space left")
        .hasMessageContaining("shell.log");
  }

  @Test
  void waiting_ends_at_the_limit() {
    try (ServerProcess process = shell("exec sleep 60")) {
      assertThatThrownBy(() -> process.await(() -> false, Duration.ofMillis(300)))
          .hasMessageContaining("was not ready");
    }
  }

  @Test
  void closing_also_ends_what_the_process_has_started() {
    ServerProcess process = shell("sleep 60 & echo started; wait");
    process.await(() -> children(process).size() == 1, LONG);
    List<ProcessHandle> children = children(process);
    process.close();
    assertThat(children).noneMatch(ProcessHandle::isAlive);
    assertThat(ProcessHandle.of(process.pid())).isEmpty();
  }

  private static List<ProcessHandle> children(ServerProcess process) {
    return ProcessHandle.of(process.pid()).stream().flatMap(ProcessHandle::descendants).toList();
  }
}
