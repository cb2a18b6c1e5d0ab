package app.roster.clienttable;

import app.roster.kernel.SearchText;
import app.roster.tags.TagId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which clients of all are wanted.
 *
 * @param search what was typed: every word must be found in a name or the address
 * @param tags clients who have any of these; everybody if there are none
 */
public record ClientFilter(String search, Set<TagId> tags) {

  private static final int MOST_WORDS = 6;
  private static final int LONGEST_WORD = 100;

  public ClientFilter {
    search = search == null ? "" : search.strip();
    tags = Set.copyOf(tags);
  }

  /** Whatever tags they have. */
  public static ClientFilter searching(String search) {
    return new ClientFilter(search, Set.of());
  }

  /** Patterns for {@code like}, with what is special there taken literally. */
  List<String> patterns() {
    return Stream.of(search.split("\\s+"))
        .filter(word -> !word.isEmpty())
        .limit(MOST_WORDS)
        .map(word -> word.substring(0, Math.min(LONGEST_WORD, word.length())))
        .map(SearchText::anywhere)
        .toList();
  }
}
