package app.roster.web.clients;

import app.roster.clienttable.ClientRow;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One row of the Archived tab. A class with getters: EL does not read records. */
public final class ArchivedLine {

  private final ClientRow row;

  ArchivedLine(ClientRow row) {
    this.row = row;
  }

  public String getKey() {
    return row.user().value();
  }

  public String getFirstName() {
    return Objects.requireNonNullElse(row.firstName(), "");
  }

  public String getLastName() {
    return Objects.requireNonNullElse(row.lastName(), "");
  }

  public String getEmail() {
    return Objects.requireNonNullElse(row.email(), "");
  }

  /** First and last name; the e-mail address while there is none. */
  public String getName() {
    String name =
        Stream.of(getFirstName(), getLastName())
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining(" "));
    return name.isEmpty() ? getEmail() : name;
  }
}
