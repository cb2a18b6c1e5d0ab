package app.roster.keycloak.problem;

import java.util.Arrays;
import java.util.Optional;

/** A parameter of a call that names one of a few values, or none of them. */
public final class Choice {

  private Choice() {}

  /**
   * Reads such a parameter; left out or empty it stands for any value.
   *
   * @param code what is wrong with every other text
   * @throws Problem 400 with this code
   */
  public static <E extends Enum<E>> Optional<E> of(Class<E> values, String name, String code) {
    if (name == null || name.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Arrays.stream(values.getEnumConstants())
            .filter(value -> value.name().equals(name))
            .findFirst()
            .orElseThrow(() -> Problem.badRequest(code)));
  }
}
