package app.roster.clienttable;

import app.roster.kernel.PageRequest;
import app.roster.kernel.SearchText;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Which clients are wanted.
 *
 * @param search what was typed: every word must be found in a name or the address
 * @param columns codes of the attributes whose values are wanted along; unknown ones are left out
 */
public record ClientQuery(String search, Sort sort, PageRequest page, List<String> columns) {

  private static final int MOST_WORDS = 6;
  private static final int LONGEST_WORD = 100;

  public ClientQuery {
    search = search == null ? "" : search.strip();
    Objects.requireNonNull(sort);
    Objects.requireNonNull(page);
    columns = List.copyOf(columns);
  }

  List<String> patterns() {
    return patterns(search);
  }

  /** Patterns for {@code like}, with what is special there taken literally. */
  static List<String> patterns(String search) {
    return Stream.of(search.strip().split("\\s+"))
        .filter(word -> !word.isEmpty())
        .limit(MOST_WORDS)
        .map(word -> word.substring(0, Math.min(LONGEST_WORD, word.length())))
        .map(SearchText::anywhere)
        .toList();
  }
}
