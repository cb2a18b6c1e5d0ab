package app.roster.keycloak.tag;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tags of one person, as the application named them. Few and short, so that they fit a column.
 *
 * @param names in their order, each once
 */
public record Tags(List<String> names) {

  /** Most tags of one person. */
  public static final int MOST = 20;

  /** Most characters of one. */
  public static final int LONGEST = 64;

  /** What a column of them has to hold. */
  public static final int LONGEST_STORED = MOST * (LONGEST + 1);

  public static final Tags NONE = new Tags(List.of());

  /** Between two of them where they are stored; no tag holds a control character. */
  private static final String SEPARATOR = "\n";

  public Tags {
    names = List.copyOf(names);
  }

  /** Whether a text can be one. */
  public static boolean isTag(String name) {
    return name != null
        && !name.isBlank()
        && name.length() <= LONGEST
        && name.codePoints().noneMatch(Character::isISOControl);
  }

  /** From JSON; missing ones are none. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Tags of(List<String> names) {
    return names == null ? NONE : new Tags(names.stream().distinct().toList());
  }

  /** From the column. */
  public static Tags stored(String text) {
    return text == null ? NONE : new Tags(List.of(text.split(SEPARATOR)));
  }

  /** For the column; null for none. */
  public String text() {
    return names.isEmpty() ? null : String.join(SEPARATOR, names);
  }

  /** These and others, as many as may be. */
  public Tags and(Tags others) {
    return new Tags(
        Stream.concat(names.stream(), others.names.stream()).distinct().limit(MOST).toList());
  }

  @JsonValue
  @Override
  public List<String> names() {
    return names;
  }

  public boolean isEmpty() {
    return names.isEmpty();
  }

  // They may say something about a person, so they stay out of any log.
  @Override
  public String toString() {
    return names.size() + " tags";
  }
}
