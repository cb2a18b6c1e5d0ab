package app.roster.keycloak.provisioning.check;

import app.roster.keycloak.provisioning.password.GeneratedPasswords;
import app.roster.keycloak.provisioning.row.CheckedRow;
import app.roster.keycloak.provisioning.row.ImportLine;
import app.roster.keycloak.provisioning.row.RowVerdict;
import app.roster.keycloak.provisioning.row.RowViolation;
import app.roster.keycloak.provisioning.row.WaitingPerson;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;

/** Gives a chunk of rows their verdicts; the real run will say the same. */
final class RowCheck {

  private final RowRules rules;
  private final RealmRules realmRules;
  private final KnownPeople people;
  private final OrganizationModel organization;
  private final GeneratedPasswords generated;

  RowCheck(
      KeycloakSession session,
      OrganizationModel organization,
      Clock clock,
      GeneratedPasswords generated) {
    this.rules = new RowRules(clock);
    this.realmRules = new RealmRules(session);
    this.people = new KnownPeople(session);
    this.organization = organization;
    this.generated = generated;
  }

  /**
   * @param addresses of the lines, by row
   * @param earlier rows of the same upload that hold one of these addresses already, by address
   */
  List<CheckedRow> check(
      List<ImportLine> lines, Map<Integer, String> addresses, Map<String, Integer> earlier) {
    Map<String, String> known = people.among(new HashSet<>(addresses.values()));
    Map<String, Integer> seen = new HashMap<>(earlier);
    List<CheckedRow> checked = new ArrayList<>();
    for (ImportLine line : lines) {
      Optional<String> address = Optional.ofNullable(addresses.get(line.row()));
      Optional<Integer> first = address.map(text -> seen.putIfAbsent(text, line.row()));
      checked.add(check(line, address, first, known::get));
    }
    return checked;
  }

  private CheckedRow check(
      ImportLine line,
      Optional<String> address,
      Optional<Integer> first,
      Function<String, String> account) {
    List<RowViolation> found = new ArrayList<>();
    if (address.isEmpty()) {
      found.add(RowViolation.of("email", "email_invalid"));
    }
    first.ifPresent(
        row -> found.add(RowViolation.of("email", "duplicate_in_file", Integer.toString(row))));
    found.addAll(rules.check(line));
    if (address.isEmpty() || !found.isEmpty()) {
      address.ifPresent(text -> found.addAll(passwordViolations(text, line)));
      return CheckedRow.bad(line, address, found);
    }
    return checkAgainstRealm(
        line, address.get(), Optional.ofNullable(account.apply(address.get())));
  }

  private List<RowViolation> passwordViolations(String address, ImportLine line) {
    return realmRules.passwordViolations(address, generated.of(line));
  }

  private CheckedRow checkAgainstRealm(ImportLine line, String address, Optional<String> account) {
    // Nothing of the row will be used for somebody who has an account, so nothing more is asked.
    if (account.isPresent()) {
      return CheckedRow.good(
          line,
          address,
          people.isMember(organization, account.get()) ? RowVerdict.MEMBER : RowVerdict.CONSENT);
    }
    List<RowViolation> found = new ArrayList<>(passwordViolations(address, line));
    found.addAll(realmRules.profileViolations(address, WaitingPerson.of(line)));
    return found.isEmpty()
        ? CheckedRow.good(line, address, RowVerdict.NEW)
        : CheckedRow.bad(line, Optional.of(address), found);
  }
}
