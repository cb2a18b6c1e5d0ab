package app.roster.e2e;

import app.roster.dev.DemoOrganizations;
import app.roster.dev.DemoPerson;
import app.roster.dev.DemoPerson.Kind;
import app.roster.testing.Browsers;
import app.roster.testing.RosterStack;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An organization that one test has to itself: an Owner who reads English, a Practitioner who reads
 * German, and clients.
 */
record OwnPractice(RosterStack stack, String alias) {

  /**
   * @param alias one that no other test uses
   * @param clients their last names; all are called Kim, and their addresses follow
   */
  static OwnPractice found(RosterStack stack, String alias, String... clients) {
    DemoOrganizations organizations = stack.organizations();
    OwnPractice practice = new OwnPractice(stack, alias);
    organizations.found(alias, "Practice " + alias);
    organizations.add(practice.person(Kind.PRO, "owner", "Owner", "en"));
    organizations.add(practice.person(Kind.PRO, "practitioner", "Practitioner", "de"));
    for (String client : clients) {
      organizations.add(
          practice.person(Kind.CLIENT, client.toLowerCase(Locale.ROOT), client, "en"));
    }
    return practice;
  }

  /** The Owner at a desktop, on this page of the application. */
  Page owner(Browsers browsers, String path) {
    return People.signedIn(stack, browsers.atDesktop(), address("owner"), path);
  }

  /** The Practitioner at a desktop, on this page of the application. */
  Page practitioner(Browsers browsers, String path) {
    return People.signedIn(stack, browsers.atDesktop(), address("practitioner"), path);
  }

  private String address(String name) {
    return name + "." + alias + "@example.org";
  }

  private DemoPerson person(Kind kind, String name, String lastName, String language) {
    return new DemoPerson(
        kind,
        List.of(alias),
        address(name),
        "Kim",
        lastName,
        LocalDate.of(1985, 5, 17),
        "female",
        ZoneId.of("Europe/Oslo"),
        language,
        Optional.empty());
  }
}
