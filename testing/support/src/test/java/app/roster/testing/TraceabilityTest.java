package app.roster.testing;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.stack.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which product rows a test proves. The rows are A1 to A60 and B1 to B34. */
class TraceabilityTest {

  private static final Pattern TAG = Pattern.compile("@Tag\\(\"([^\"]+)\"\\)");
  private static final Pattern ROW = Pattern.compile("[A-Z][0-9]+");

  @Test
  void tests_claim_only_rows_that_exist_and_the_build_says_which_have_none() throws IOException {
    Set<String> rows = rows();
    Set<String> tags = tags();
    List<String> missing = rows.stream().filter(row -> !tags.contains(row)).toList();
    System.out.printf(
        "Product rows without a test (%d of %d): %s%n",
        missing.size(), rows.size(), String.join(" ", missing));
    assertThat(tags.stream().filter(tag -> ROW.matcher(tag).matches())).allMatch(rows::contains);
  }

  private static Set<String> rows() {
    return Stream.concat(numbered("A", 60), numbered("B", 34))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Stream<String> numbered(String letter, int last) {
    return IntStream.rangeClosed(1, last).mapToObj(number -> letter + number);
  }

  private static Set<String> tags() throws IOException {
    return testSources().stream()
        .flatMap(file -> TAG.matcher(read(file)).results())
        .map((MatchResult match) -> match.group(1))
        .collect(Collectors.toSet());
  }

  private static List<Path> testSources() throws IOException {
    List<Path> sources = new ArrayList<>();
    Files.walkFileTree(
        SourceTree.root(),
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = folder.getFileName().toString();
            return name.equals("target") || name.startsWith(".")
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().matches(".*/src/(test|main)/java/.*(Test|IT)\\.java")) {
              sources.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return sources;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
