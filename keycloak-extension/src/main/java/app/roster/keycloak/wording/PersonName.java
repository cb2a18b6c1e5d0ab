package app.roster.keycloak.wording;

import app.roster.keycloak.mail.Letter;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.UserModel;

/** How a person is called in texts. */
public final class PersonName {

  private PersonName() {}

  /** First and last name, or an empty text if the person has given none. */
  public static String of(UserModel user) {
    return Stream.of(user.getFirstName(), user.getLastName())
        .filter(Objects::nonNull)
        .map(Letter::oneLine)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
