package app.roster.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.stack.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/invitation-proofs.md} names tests that are there. */
class ProofsDocumentTest {

  private static final Path ROOT = SourceTree.root();
  private static final Pattern NAMED = Pattern.compile("`(\\w+(?:IT|Test))(?:\\.(\\w+))?`");

  private static Map<String, Path> testClasses() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT.resolve("keycloak-extension/src/test/java"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .collect(
              Collectors.toMap(
                  file -> file.getFileName().toString().replace(".java", ""),
                  Function.identity(),
                  (one, other) -> one));
    }
  }

  @Test
  void every_test_named_in_the_document_exists() throws IOException {
    String document = Files.readString(ROOT.resolve("docs/invitation-proofs.md"));
    List<MatchResult> named = NAMED.matcher(document).results().toList();
    Map<String, Path> classes = testClasses();

    assertThat(named).hasSizeGreaterThan(40);
    for (MatchResult test : named) {
      assertThat(classes).containsKey(test.group(1));
      if (test.group(2) != null) {
        assertThat(Files.readString(classes.get(test.group(1))))
            .as(test.group())
            .contains("void " + test.group(2) + "(");
      }
    }
  }
}
