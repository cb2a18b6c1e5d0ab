package app.roster.dev;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.stack.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeTest {

  /** One line in front of the block may install something. */
  private static Matcher beginningOf(String section) throws IOException {
    String readme = Files.readString(SourceTree.root().resolve("README.md"));
    Matcher beginning =
        Pattern.compile(
                "\n## " + section + "\n\n(?:[^\n]*`([^`\n]+)`\n\n)?```sh\n(.+?)\n```",
                Pattern.DOTALL)
            .matcher(readme);
    assertThat(beginning.find()).as("section " + section + " begins with a block").isTrue();
    return beginning;
  }

  @Test
  void one_command_runs_everything() throws IOException {
    Matcher run = beginningOf("Run");

    assertThat(run.group(1)).isNull();
    assertThat(run.group(2)).isEqualTo("mvn -Prun");
  }

  @Test
  void one_command_tests_everything_after_one_line_that_installs_the_browser() throws IOException {
    Matcher test = beginningOf("Test");

    assertThat(test.group(1)).isEqualTo("sudo apt-get install --yes chromium");
    assertThat(test.group(2)).isEqualTo("mvn -T 2 verify");
  }
}
