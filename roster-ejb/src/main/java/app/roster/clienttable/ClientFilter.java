package app.roster.clienttable;

import app.roster.kernel.SearchText;
import app.roster.tags.TagId;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which clients of all are wanted.
 *
 * @param search what was typed: every word must be found in a name or the address, one of a letter
 *     or two at the beginning of a name or of the address
 * @param tags clients who have any of these; everybody if there are none
 */
public record ClientFilter(String search, Set<TagId> tags) implements Serializable {

  private static final int MOST_WORDS = 6;
  private static final int LONGEST_WORD = 100;
  private static final int LETTERS_OF_AN_INDEX = 3;
  private static final int FIRST_OF_EAST_ASIA = 0x2E80;

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
        .map(ClientFilter::pattern)
        .toList();
  }

  /** One or two letters are in most names; no index helps to find them but where a word begins. */
  private static String pattern(String word) {
    String anywhere = SearchText.anywhere(word);
    return word.length() < LETTERS_OF_AN_INDEX && word.codePoints().allMatch(ClientFilter::isSpaced)
        ? "% " + anywhere.substring(1)
        : anywhere;
  }

  /** Whether words of this letter's script stand apart. */
  private static boolean isSpaced(int letter) {
    return letter < FIRST_OF_EAST_ASIA;
  }
}
