package app.roster.dev;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.stack.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeTest {

  private static String firstBlockOf(String section) throws IOException {
    String readme = Files.readString(SourceTree.root().resolve("README.md"));
    Matcher block =
        Pattern.compile("\n## " + section + "\n\n```sh\n(.+?)\n```", Pattern.DOTALL)
            .matcher(readme);
    assertThat(block.find()).as("section " + section + " begins with a block").isTrue();
    return block.group(1);
  }

  @Test
  void one_command_runs_everything() throws IOException {
    assertThat(firstBlockOf("Run")).isEqualTo("mvn -Prun");
  }

  @Test
  void one_command_tests_everything_after_one_line_that_installs_the_browser() throws IOException {
    assertThat(firstBlockOf("Test")).isEqualTo("sudo apt-get install --yes chromium\nmvn verify");
  }
}
