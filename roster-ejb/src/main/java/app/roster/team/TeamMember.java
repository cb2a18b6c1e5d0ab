package app.roster.team;

import app.roster.access.TeamRole;
import app.roster.kernel.UserId;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Pro as the other Pros of the organization see them.
 *
 * @param email may be empty, as may be the names
 * @param enabled whether the account can sign in
 */
public record TeamMember(
    UserId user,
    String email,
    String firstName,
    String lastName,
    TeamRole role,
    boolean enabled,
    Instant joinedAt) {

  /** First and last name; the e-mail address while there is none. */
  public String name() {
    String name =
        Stream.of(firstName, lastName)
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining(" "));
    return name.isEmpty() ? email : name;
  }
}
