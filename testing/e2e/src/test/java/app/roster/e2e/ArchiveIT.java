package app.roster.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.roster.testing.Browsers;
import app.roster.testing.RosterExtension;
import app.roster.testing.RosterStack;
import app.roster.testing.pages.ArchivedTab;
import app.roster.testing.pages.ClientsPage;
import app.roster.testing.pages.DashboardPage;
import app.roster.testing.pages.ShellPage;
import com.microsoft.playwright.Page;
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
}
