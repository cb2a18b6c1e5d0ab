package app.roster.dev;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.stack.Ports;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in a process group of its own, as a terminal would run it. */
class LauncherIT {

  private static final int INTERRUPTED = 130;

  @TempDir private Path temp;
  private final Ports ports = Ports.free();
  private Process launcher;

  @AfterEach
  void end() {
    servers().forEach(ProcessHandle::destroyForcibly);
    if (launcher != null) {
      launcher.destroyForcibly();
    }
  }

  @Test
  void control_c_while_servers_start_stops_them_all_and_says_so()
      throws IOException, InterruptedException {
    List<String> output = new ArrayList<>();
    launcher = launch();
    try (BufferedReader lines = reader(launcher)) {
      readUntil("Starting Keycloak and WildFly", lines, output);
      assertThat(servers()).as("servers that run").isNotEmpty();

      // Twice is what impatient people do.
      controlC();
      controlC();

      readUntil("Roster has stopped.", lines, output);
      assertThat(launcher.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(launcher.exitValue()).isEqualTo(INTERRUPTED);
      assertThat(servers()).as("servers that are left").isEmpty();
    }
    ports.requireFree();
  }

  /** Whatever runs in the folder of this test, whoever its parent has become. */
  private List<ProcessHandle> servers() {
    return ProcessHandle.allProcesses()
        .filter(process -> launcher == null || process.pid() != launcher.pid())
        .filter(process -> process.info().commandLine().orElse("").contains(temp.toString()))
        .toList();
  }

  private void controlC() throws IOException, InterruptedException {
    assertThat(new ProcessBuilder("kill", "-INT", "--", "-" + launcher.pid()).start().waitFor())
        .isZero();
  }

  private Process launch() throws IOException {
    List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT", "setsid"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    ports.all().forEach(port -> command.add("-D%s=%d".formatted(port.property(), port.number())));
    command.add("-Droster.data=" + temp.resolve("data"));
    command.add("-Droster.keycloak.home=" + temp.resolve("keycloak"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Launcher.class.getName()));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private static BufferedReader reader(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  private static void readUntil(String text, BufferedReader lines, List<String> output)
      throws IOException {
    String line = lines.readLine();
    while (line != null) {
      output.add(line);
      if (line.contains(text)) {
        return;
      }
      line = lines.readLine();
    }
    assertThat(output).as("what the program said").anyMatch(said -> said.contains(text));
  }
}
