package app.roster.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.roster.dev.DemoPerson;
import app.roster.testing.Browsers;
import app.roster.testing.RosterExtension;
import app.roster.testing.RosterStack;
import app.roster.testing.pages.ArchivedTab;
import app.roster.testing.pages.ClientDetailsPage;
import app.roster.testing.pages.ClientsPage;
import app.roster.testing.pages.DashboardPage;
import app.roster.testing.pages.ShellPage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A client is set aside and comes back. */
@ExtendWith(RosterExtension.class)
class ArchiveIT {

  private static final String CLIENT = "Nygård";

  @Test
  @Tag("A9")
  @Tag("A11")
  void an_archived_client_leaves_active_for_archived_on_all_open_pages_and_comes_back(
      RosterStack stack, Browsers browsers) {
    Page page = People.signedIn(stack, browsers.atDesktop(), People.OTHER_PRO, "clients");
    ClientsPage clients = new ClientsPage(page).shown();
    new ShellPage(page).waitUntilLive();
    Page colleague =
        People.signedIn(
            stack, browsers.atDesktop(), "jonas.keller@example.org", "clients?tab=archived");
    new ShellPage(colleague).waitUntilLive();
    ArchivedTab archived = new ArchivedTab(colleague);
    assertThat(archived.table()).isVisible();
    assertThat(archived.row(CLIENT)).hasCount(0);

    clients.menuButton(CLIENT).press("Enter");
    clients.menuItem("Archive").press("Enter");
    assertThat(clients.archiveQuestion()).containsText("Anders Nygård");
    assertThat(clients.safeAnswer()).isFocused();
    page.keyboard().press("Escape");
    assertThat(clients.archiveQuestion()).isHidden();
    assertThat(clients.menuButton(CLIENT)).isFocused();

    clients.menuButton(CLIENT).press("Enter");
    clients.menuItem("Archive").press("Enter");
    assertThat(clients.safeAnswer()).isFocused();
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(new ShellPage(page).toast()).containsText("is archived");
    assertThat(clients.row(CLIENT)).hasCount(0);
    assertThat(archived.row(CLIENT)).isVisible();

    Page own =
        People.signedIn(stack, browsers.onPhone(), "anders.nygaard@example.org", "dashboard");
    assertThat(own.locator(".read-only")).containsText(People.OTHER_ORGANIZATION);
    assertThat(own.locator(".tile-plus")).hasCount(0);

    ArchivedTab mine = clients.archived().open();
    mine.menuButton(CLIENT).press("Enter");
    assertThat(mine.menuItem("Restore")).isFocused();
    page.keyboard().press("Enter");
    assertThat(new ShellPage(page).toast().last()).containsText("is active again");
    assertThat(mine.row(CLIENT)).hasCount(0);
    assertThat(archived.row(CLIENT)).hasCount(0);

    own.reload();
    new DashboardPage(own).shown();
    assertThat(own.locator(".read-only")).hasCount(0);
  }

  @Test
  @Tag("A9")
  void from_the_details_page_a_client_comes_back_and_from_the_archived_row_another_goes_for_good(
      RosterStack stack, Browsers browsers) {
    stack.organizations().add(client("rosalind.archer@example.org", "Rosalind", "Archer"));
    stack.organizations().add(client("tobias.farrell@example.org", "Tobias", "Farrell"));
    Page page = People.signedIn(stack, browsers.atDesktop(), People.OTHER_PRO, "clients");
    ClientsPage clients = new ClientsPage(page).shown();
    ShellPage shell = new ShellPage(page);
    for (String name : List.of("Archer", "Farrell")) {
      clients.archive(name);
    }
    ArchivedTab archived = clients.archived().open();

    archived.row("Archer").getByRole(AriaRole.LINK).click();
    ClientDetailsPage details = new ClientDetailsPage(page);
    assertThat(details.name()).hasText("Rosalind Archer");
    details.restore();
    assertThat(shell.toast().last()).containsText("is active again");
    page.waitForURL("**/clients");
    assertThat(clients.row("Archer")).isVisible();

    clients.archived().open();
    assertThat(archived.row("Archer")).hasCount(0);
    archived.menuButton("Farrell").press("Enter");
    archived.menuItem("Disconnect").press("Enter");
    assertThat(archived.question()).containsText("Tobias Farrell");
    page.keyboard().press("Escape");
    assertThat(archived.question()).isHidden();
    assertThat(archived.menuButton("Farrell")).isFocused();
    archived.menuButton("Farrell").click();
    archived.menuItem("Disconnect").click();
    archived.agree();
    assertThat(shell.toast().last()).containsText("Tobias Farrell");
    assertThat(archived.row("Farrell")).hasCount(0);
    page.navigate(stack.page("clients"));
    assertThat(clients.row("Archer")).isVisible();
    assertThat(clients.row("Farrell")).hasCount(0);
  }

  private static DemoPerson client(String email, String first, String last) {
    return new DemoPerson(
        DemoPerson.Kind.CLIENT,
        List.of("harbor"),
        email,
        first,
        last,
        LocalDate.of(1985, 5, 17),
        "female",
        ZoneId.of("Europe/Oslo"),
        "en",
        Optional.empty());
  }
}
