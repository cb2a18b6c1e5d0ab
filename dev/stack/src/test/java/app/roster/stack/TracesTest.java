package app.roster.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TracesTest {

  private static final String SECRET = "Canary-7fQ2xLm9";

  private final Traces traces = new Traces(List.of("Another-secret-1", SECRET));

  @TempDir private Path folder;

  private Path write(String name, byte[] content) throws IOException {
    Path file = folder.resolve("deep/er").resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, content);
  }

  @Test
  void files_are_found_at_any_depth_and_others_are_not() throws IOException {
    Path bad = write("bad", ("xCanary-7f" + SECRET + "y").getBytes(StandardCharsets.UTF_8));
    write("good", "Canary-7fQ2xLm8 and Canary-7fQ2xLm".getBytes(StandardCharsets.UTF_8));

    assertThat(traces.inFiles(folder)).containsExactly(bad);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "ab", "abc", "password="})
  void base64_is_seen_through_wherever_the_secret_begins(String before) throws IOException {
    byte[] plain = (before + SECRET + "&more").getBytes(StandardCharsets.UTF_8);

    assertThat(traces.areIn(Base64.getEncoder().encodeToString(plain))).isTrue();
    assertThat(traces.areIn(Base64.getUrlEncoder().withoutPadding().encodeToString(plain)))
        .isTrue();
    Path file = write("encoded", Base64.getMimeEncoder(4_000, new byte[] {'\n'}).encode(plain));
    assertThat(traces.inFiles(folder)).containsExactly(file);
  }

  @Test
  void hexadecimal_digits_are_seen_through_also_of_two_bytes_a_character() {
    HexFormat hex = HexFormat.of();

    assertThat(traces.areIn(hex.formatHex(SECRET.getBytes(StandardCharsets.UTF_8)))).isTrue();
    assertThat(traces.areIn(hex.withUpperCase().formatHex(SECRET.getBytes(StandardCharsets.UTF_8))))
        .isTrue();
    assertThat(traces.areIn(hex.formatHex(SECRET.getBytes(StandardCharsets.UTF_16LE)))).isTrue();
    assertThat(traces.areIn("Canary")).isFalse();
  }

  @Test
  void a_secret_that_is_spelled_differently_elsewhere_is_refused() {
    assertThatThrownBy(() -> new Traces(List.of("with a blank")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
