package app.roster.e2e;

import app.roster.dev.DemoPerson;
import app.roster.testing.RosterStack;
import app.roster.testing.Visitor;
import app.roster.testing.pages.SignInPages;
import com.microsoft.playwright.Page;
import java.util.concurrent.atomic.AtomicInteger;

/** Who walks through the tests. */
final class People {

  static final String PRO = "dana.whitfield@example.org";
  static final String PRO_NAME = "Dana Whitfield";
  static final String ORGANIZATION = "Northwind Coaching";

  /** Works at the other organization. */
  static final String OTHER_PRO = "ingrid.solberg@example.org";

  static final String OTHER_ORGANIZATION = "Harbor Clinic";

  /** Long enough for the realm's policy, and different from the demo's. */
  static final String NEW_PASSWORD = "correct-horse-42";

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private People() {}

  /** An address nobody has. */
  static String newAddress() {
    return "newcomer" + NUMBER.incrementAndGet() + "@example.org";
  }

  /** The Pro on the Clients page, listening to changes. */
  static Page proOnClients(RosterStack stack, Visitor visitor) {
    return signedIn(stack, visitor, PRO, "clients");
  }

  static Page signedIn(RosterStack stack, Visitor visitor, String email, String path) {
    Page page = visitor.page();
    page.navigate(stack.page(path));
    new SignInPages(page).signIn(email, DemoPerson.PASSWORD);
    return page;
  }
}
