package app.roster.web.invitations;

import app.roster.access.TeamRole;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One entry of a drop-down. A class with getters: EL does not read records. */
public final class Choice {

  private static final int[] USUAL_DAYS = {3, 7, 14, 30};

  private final String value;
  private final String label;

  private Choice(String value, String label) {
    this.value = value;
    this.label = label;
  }

  /** Each language by the name that its own speakers give it. */
  static List<Choice> ofLanguages(List<Locale> locales, Locale reader) {
    return locales.stream()
        .map(locale -> new Choice(locale.toLanguageTag(), nameOf(locale, reader)))
        .toList();
  }

  /** The usual numbers of days, and the one that is chosen if it is another. */
  static List<Choice> ofDays(int chosen, IntFunction<String> label) {
    return IntStream.concat(IntStream.of(USUAL_DAYS), IntStream.of(chosen))
        .filter(days -> days > 0)
        .distinct()
        .sorted()
        .mapToObj(days -> new Choice(String.valueOf(days), label.apply(days)))
        .toList();
  }

  /** The roles that somebody may give to a newcomer, the one that may least first. */
  static List<Choice> ofRoles(TeamRole giver, Function<TeamRole, String> label) {
    return Stream.of(TeamRole.PRACTITIONER, TeamRole.ADMINISTRATOR)
        .filter(giver::mayGive)
        .map(role -> new Choice(role.name(), label.apply(role)))
        .toList();
  }

  private static String nameOf(Locale locale, Locale reader) {
    return Stream.of(locale.getDisplayName(locale), locale.getDisplayName(reader))
        .filter(name -> !name.isEmpty())
        .findFirst()
        .map(name -> name.substring(0, 1).toUpperCase(locale) + name.substring(1))
        .orElse(locale.toLanguageTag());
  }

  public String getValue() {
    return value;
  }

  public String getLabel() {
    return label;
  }
}
