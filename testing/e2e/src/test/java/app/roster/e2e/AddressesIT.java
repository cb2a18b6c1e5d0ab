package app.roster.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.roster.dev.DemoPerson;
import app.roster.testing.Browsers;
import app.roster.testing.RosterExtension;
import app.roster.testing.RosterStack;
import app.roster.testing.Visitor;
import app.roster.testing.pages.PendingTab;
import app.roster.testing.pages.SignInPages;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every address leads where it says, or says truly why not. */
@ExtendWith(RosterExtension.class)
class AddressesIT {

  private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

  @Test
  @Tag("A9")
  @Tag("A21")
  void a_link_leads_to_its_tab_through_a_sign_in_and_again_when_the_session_is_over(
      RosterStack stack, Browsers browsers) {
    Visitor visitor = browsers.atDesktop();
    Page page = People.signedIn(stack, visitor, People.PRO, "clients?tab=pending&q=a%20b");
    PendingTab pending = new PendingTab(page);
    assertThat(pending.link()).hasAttribute("aria-current", "page");
    assertThat(page).hasURL(stack.page("clients?tab=pending&q=a%20b"));

    page.navigate("about:blank");
    visitor.loseSession();
    page.navigate(stack.page("clients?tab=pending"));
    assertThat(pending.link()).hasAttribute("aria-current", "page");

    page.navigate("about:blank");
    visitor.forgetEverything();
    page.navigate(stack.page("account?tab=subscription"));
    new SignInPages(page).signIn(People.PRO, DemoPerson.PASSWORD);
    assertThat(page).hasURL(stack.page("account?tab=subscription"));
  }

  @Test
  void unknown_and_foreign_things_are_not_found_and_what_is_for_others_is_refused(
      RosterStack stack, Browsers browsers) {
    Page pro = People.signedIn(stack, browsers.atDesktop(), People.PRO, "account");
    List.of(
            "clients/details?id=" + NOBODY,
            "clients/details?id=" + foreignClient(stack, browsers),
            "clients/details",
            "view/AAAAAAAAAAAAAAAAAAAAAA/dashboard",
            "import?id=" + NOBODY,
            "import/errors?id=" + NOBODY,
            "journal/photo?entry=" + NOBODY,
            "dashboard?source=unknown",
            "nowhere")
        .forEach(path -> assertThat(status(stack, pro, path)).as(path).isEqualTo(404));

    Page client =
        People.signedIn(stack, browsers.atDesktop(), "noah.levy@example.org", "dashboard");
    List.of("clients", "clients/details?id=" + NOBODY, "import", "view/start")
        .forEach(path -> assertThat(status(stack, client, path)).as(path).isEqualTo(403));
  }

  private static String foreignClient(RosterStack stack, Browsers browsers) {
    Page page = People.signedIn(stack, browsers.atDesktop(), People.OTHER_PRO, "clients");
    return page.locator(".client-grid > tbody > tr[data-rk]").first().getAttribute("data-rk");
  }

  private static int status(RosterStack stack, Page page, String path) {
    return page.request().get(stack.page(path)).status();
  }
}
