package app.roster.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.roster.testing.Browsers;
import app.roster.testing.RosterExtension;
import app.roster.testing.RosterStack;
import app.roster.testing.Visitor;
import app.roster.testing.pages.ClientDetailsPage;
import app.roster.testing.pages.ClientsPage;
import app.roster.testing.pages.DashboardPage;
import app.roster.testing.pages.ShellPage;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A client and an organization part; the account and its data are the client's. */
@ExtendWith(RosterExtension.class)
class DisconnectIT {

  @Test
  void from_the_menu_of_the_row_after_a_question_that_names_the_client_whose_account_survives(
      RosterStack stack, Browsers browsers) {
    Visitor visitor = browsers.atDesktop();
    Page page = People.signedIn(stack, visitor, People.OTHER_PRO, "clients?q=Adeyemi");
    ClientsPage clients = new ClientsPage(page).shown();
    Page details = visitor.newTab();
    details.navigate(stack.page("clients/details?tab=notes&id=" + clients.id("Adeyemi")));

    clients.menuButton("Adeyemi").press("Enter");
    clients.menuItem("Disconnect").press("Enter");
    assertThat(clients.disconnectQuestion()).containsText("Samuel Adeyemi");
    assertThat(clients.safeAnswer()).isFocused();
    page.keyboard().press("Escape");
    assertThat(clients.disconnectQuestion()).isHidden();
    assertThat(clients.row("Adeyemi")).isVisible();

    clients.menuButton("Adeyemi").press("Enter");
    clients.menuItem("Disconnect").press("Enter");
    assertThat(clients.safeAnswer()).isFocused();
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(new ShellPage(page).toast()).containsText("Samuel Adeyemi");
    assertThat(clients.row("Adeyemi")).hasCount(0);

    new ClientDetailsPage(details).writeNote("Too late");
    assertThat(details.locator("h1")).hasText("Nothing here");

    Page own =
        People.signedIn(stack, browsers.onPhone(), "samuel.adeyemi@example.org", "dashboard");
    new DashboardPage(own).shown();
  }
}
