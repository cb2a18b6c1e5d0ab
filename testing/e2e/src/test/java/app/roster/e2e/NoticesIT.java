package app.roster.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.roster.testing.Browsers;
import app.roster.testing.RosterExtension;
import app.roster.testing.RosterStack;
import app.roster.testing.Visitor;
import app.roster.testing.pages.InviteDialog;
import app.roster.testing.pages.PendingTab;
import app.roster.testing.pages.ShellPage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pop-ups in the corner: what went well passes, what did not stays until it was read. */
@ExtendWith(RosterExtension.class)
class NoticesIT {

  private static final long AN_HOUR = 3_600_000;

  @Test
  void a_success_goes_by_itself_and_an_error_stays_until_it_is_closed_by_the_keyboard(
      RosterStack stack, Browsers browsers) {
    String address = People.newAddress();
    Visitor visitor = browsers.atDesktop();
    visitor.page().clock().install();
    Page page = People.signedIn(stack, visitor, People.PRO, "clients?tab=pending");
    ShellPage shell = new ShellPage(page);
    InviteDialog.open(page).invite(address);
    page.clock().fastForward(AN_HOUR);
    assertThat(shell.toast()).hasCount(0);

    Locator details = new PendingTab(page).details(address);
    assertThat(details).containsText("Invited by");
    Page elsewhere = visitor.newTab();
    elsewhere.navigate(stack.page("clients?tab=pending"));
    new PendingTab(elsewhere).disconnect(address);
    assertThat(new PendingTab(elsewhere).row(address)).hasCount(0);
    details.getByText("Change").click();
    assertThat(shell.toast()).containsText("answered or withdrawn meanwhile");
    page.clock().fastForward(AN_HOUR);
    assertThat(shell.toast()).hasCount(1);

    page.keyboard().press("Escape");
    assertThat(details).isHidden();
    shell.toast().locator(".toast-close").press("Enter");
    assertThat(shell.toast()).hasCount(0);
    // The clock of the test is put into every frame, the preview's too, which lets no script in.
    visitor.forgive("about:blank");
  }
}
