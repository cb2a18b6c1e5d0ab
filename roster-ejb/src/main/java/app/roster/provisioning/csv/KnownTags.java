package app.roster.provisioning.csv;

import app.roster.clients.TagName;
import java.util.Map;
import java.util.Optional;

/** The tags that a list may name. */
public sealed interface KnownTags {

  /** What stands for the tag that is meant by a cell; empty if there is none. */
  Optional<String> find(String cell);

  /**
   * Those of an organization.
   *
   * @param byKey what stands for each, by {@link TagName#key}
   */
  static KnownTags of(Map<String, String> byKey) {
    return new Listed(Map.copyOf(byKey));
  }

  /**
   * For a list that is read once more: it was found right when it came, whatever became of the tags
   * since.
   */
  static KnownTags any() {
    return new Any();
  }

  /** Those of an organization. */
  record Listed(Map<String, String> byKey) implements KnownTags {
    @Override
    public Optional<String> find(String cell) {
      return Optional.ofNullable(byKey.get(TagName.key(cell)));
    }
  }

  /** Every tag stands for itself. */
  record Any() implements KnownTags {
    @Override
    public Optional<String> find(String cell) {
      return Optional.of(TagName.key(cell));
    }
  }
}
