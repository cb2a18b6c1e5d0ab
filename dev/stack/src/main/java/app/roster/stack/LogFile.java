package app.roster.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The log of one server, and the line in it that says what went wrong. */
record LogFile(Path path) {

  private static final Pattern ERROR =
      Pattern.compile("\\b(ERROR|FATAL|SEVERE)\\b|^Caused by: |Exception: |^[Ee]rror\\b");
  private static final Pattern EMPTY_WORDS =
      Pattern.compile("--verbose' option|Failed to start server in \\(|completed with exit code");

  /** The last error that names a cause. */
  Optional<String> lastError() {
    List<String> errors =
        lines().stream()
            .filter(line -> ERROR.matcher(line).find())
            .filter(line -> !EMPTY_WORDS.matcher(line).find())
            .map(String::strip)
            .toList();
    return errors.isEmpty() ? Optional.empty() : Optional.of(errors.get(errors.size() - 1));
  }

  /** {@code message}, then the error and the file to read. */
  StackException failure(String message) {
    String error = lastError().map(line -> System.lineSeparator() + "  " + line).orElse("");
    return new StackException(
        message + error + System.lineSeparator() + "  The whole log: " + path);
  }

  private List<String> lines() {
    try {
      // Logs may hold any bytes; a strict decoder would hide the error behind its own.
      String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
      return Arrays.asList(text.split("\\R"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
