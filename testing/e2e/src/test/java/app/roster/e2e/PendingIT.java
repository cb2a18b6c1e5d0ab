package app.roster.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.roster.testing.Browsers;
import app.roster.testing.RosterExtension;
import app.roster.testing.RosterStack;
import app.roster.testing.pages.InviteDialog;
import app.roster.testing.pages.PendingTab;
import app.roster.testing.pages.ShellPage;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Open invitations, by the keyboard. */
@ExtendWith(RosterExtension.class)
class PendingIT {

  @Test
  @Tag("A10")
  @Tag("A13")
  @Tag("A14")
  @Tag("A15")
  void the_menu_of_a_row_says_when_to_resend_and_disconnects_after_a_question(
      RosterStack stack, Browsers browsers) {
    String address = People.newAddress();
    Page page = People.signedIn(stack, browsers.atDesktop(), People.PRO, "clients?tab=pending");
    Keyboard keyboard = page.keyboard();
    PendingTab pending = new PendingTab(page);
    new ShellPage(page).waitUntilLive();
    int others = pending.count();
    InviteDialog.open(page).invite(address);
    pending.waitForCount(others + 1);
    pending.waitUntilSent(address);

    pending.menuButton(address).press("Enter");
    assertThat(pending.menuItem("Copy Link")).isFocused();
    assertThat(pending.menuItem("Resend possible in a minute")).isVisible();
    keyboard.press("End");
    assertThat(pending.menuItem("Disconnect")).isFocused();
    keyboard.press("Enter");
    assertThat(pending.question()).containsText(address);
    keyboard.press("Escape");
    assertThat(pending.question()).isHidden();
    assertThat(pending.menuButton(address)).isFocused();

    pending.disconnect(address);
    assertThat(pending.row(address)).hasCount(0);
    pending.waitForCount(others);
  }
}
