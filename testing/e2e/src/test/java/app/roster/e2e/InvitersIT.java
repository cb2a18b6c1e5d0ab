package app.roster.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.roster.testing.Browsers;
import app.roster.testing.Looks;
import app.roster.testing.RosterExtension;
import app.roster.testing.RosterStack;
import app.roster.testing.Visitor;
import app.roster.testing.pages.InviteDialog;
import app.roster.testing.pages.PendingTab;
import app.roster.testing.pages.ShellPage;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An organization that leaves bringing clients in to its Owner and Administrators. */
@ExtendWith(RosterExtension.class)
class InvitersIT {

  private static final String PRACTITIONER = "mateo.alvarez@example.org";
  private static final String REASON =
      "Only the Owner and Administrators invite and import clients.";

  @AfterEach
  void everybody_again(RosterStack stack) {
    choose(stack, "TEAM");
  }

  private static void choose(RosterStack stack, String inviters) {
    stack.organizations().choose("northwind", "roster.client-inviters", inviters);
  }

  @Test
  @Tag("A3")
  void a_practitioners_open_page_says_why_not_and_offers_it_again_when_everybody_may(
      RosterStack stack, Browsers browsers) {
    String address = People.newAddress();
    Page owner = People.signedIn(stack, browsers.atDesktop(), People.PRO, "clients?tab=pending");
    new ShellPage(owner).waitUntilLive();
    InviteDialog.open(owner).invite(address);
    Page page = People.signedIn(stack, browsers.atDesktop(), PRACTITIONER, "clients?tab=pending");
    new ShellPage(page).waitUntilLive();
    PendingTab pending = new PendingTab(page).waitUntilSent(address);

    choose(stack, "ADMINISTRATORS");
    assertThat(pending.inviteButton()).hasAttribute("aria-disabled", "true");
    assertThat(pending.inviteButton()).hasAccessibleDescription(REASON);
    assertThat(pending.importButton()).hasAttribute("aria-disabled", "true");
    assertThat(pending.importButton()).hasAccessibleDescription(REASON);
    assertThat(page.locator("#invite-obstacle")).hasText(REASON);
    pending.inviteButton().press("Enter");
    assertThat(pending.inviteButton()).isFocused();
    assertThat(page.locator(".invite-dialog")).isHidden();
    page.keyboard().press("Shift+Tab");
    assertThat(pending.importButton()).isFocused();
    pending.menuButton(address).press("Enter");
    assertThat(pending.menuItems()).hasText(new String[] {"Details", "Disconnect"});
    assertThat(pending.menuItem("Details")).isFocused();
    page.keyboard().press("Escape");
    assertThat(pending.menuItems()).hasCount(0);
    assertThat(pending.menuButton(address)).isFocused();
    Looks looks = new Looks(page);
    looks.at("pending of a practitioner who may not invite");
    assertThat(looks.findings()).isEmpty();
    assertThat(new PendingTab(owner).inviteButton()).not().hasAttribute("aria-disabled", "true");

    choose(stack, "TEAM");
    assertThat(pending.inviteButton()).not().hasAttribute("aria-disabled", "true");
    InviteDialog.open(page).invite(People.newAddress());
  }

  @Test
  @Tag("A3")
  void a_dialog_that_was_open_already_is_refused_by_the_server_and_the_import_page_says_why(
      RosterStack stack, Browsers browsers) {
    Visitor practitioner = browsers.atDesktop();
    Page page = People.signedIn(stack, practitioner, PRACTITIONER, "clients");
    new ShellPage(page).waitUntilLive();
    InviteDialog dialog = InviteDialog.open(page);
    choose(stack, "ADMINISTRATORS");
    assertThat(page.locator("#invite-obstacle")).hasText(REASON);

    dialog.submit(People.newAddress());
    assertThat(dialog.error()).containsText("Only the Owner and Administrators bring in clients");

    Page upload = practitioner.newTab();
    upload.navigate(stack.page("import"));
    assertThat(upload.locator("#import-obstacle"))
        .containsText("Only the Owner and Administrators of your organization import clients.");
    assertThat(upload.locator("[data-drop]")).hasCount(0);
  }
}
