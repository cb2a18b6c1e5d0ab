package app.roster.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.roster.stack.Mail;
import app.roster.testing.Browsers;
import app.roster.testing.Looks;
import app.roster.testing.RosterExtension;
import app.roster.testing.RosterStack;
import app.roster.testing.pages.AskPage;
import app.roster.testing.pages.ClientsPage;
import app.roster.testing.pages.DashboardPage;
import app.roster.testing.pages.PendingTab;
import app.roster.testing.pages.RequestsList;
import app.roster.testing.pages.ShellPage;
import app.roster.testing.pages.SignUpPages;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From an organization's own sign-up page to a name in the Active tab, or to a no. */
@ExtendWith(RosterExtension.class)
class JoinRequestIT {

  private static final String MESSAGE = "Anna sent me. <b>Hello</b>";

  @Test
  void a_stranger_asks_on_a_phone_and_is_a_client_as_soon_as_a_pro_accepts(
      RosterStack stack, Browsers browsers) {
    String stranger = People.newAddress();
    Page page = People.signedIn(stack, browsers.atDesktop(), People.OTHER_PRO, "clients");
    PendingTab pending = new PendingTab(page).open();
    new ShellPage(page).waitUntilLive();
    int others = pending.count();
    RequestsList requests = new RequestsList(page);

    Page phone = browsers.onPhone().page();
    phone.navigate(requests.address());
    register(stack, phone, stranger, "Mara");
    new AskPage(phone).send(MESSAGE).goOn();
    phone.waitForURL("**/roster/dashboard");
    new DashboardPage(phone).shown();

    pending.waitForCount(others + 1);
    assertThat(requests.row(stranger)).containsText(MESSAGE);
    pending.search("nobody-is-called-this");
    assertThat(requests.row(stranger)).hasCount(0);
    pending.search(stranger.toUpperCase(java.util.Locale.ROOT));
    assertThat(requests.row(stranger)).isVisible();
    requests.acceptButton(stranger).click();
    assertThat(requests.row(stranger)).hasCount(0);
    pending.waitForCount(others);
    page.navigate(stack.page("clients"));
    assertThat(new ClientsPage(page).row("Mara")).isVisible();
    assertThat(answer(stack, stranger).subject())
        .isEqualTo(People.OTHER_ORGANIZATION + " accepted your request");
  }

  @Test
  void rejecting_asks_first_and_works_by_keyboard(RosterStack stack, Browsers browsers) {
    String stranger = "hubert.blaine.of.the.very.long.name." + People.newAddress();
    Page page = People.signedIn(stack, browsers.atDesktop(), People.OTHER_PRO, "clients");
    new PendingTab(page).open();
    new ShellPage(page).waitUntilLive();
    RequestsList requests = new RequestsList(page);
    Page guest = browsers.atDesktop().page();
    guest.navigate(requests.address());
    Looks looks = new Looks(guest);
    looks.at("sign-up of a stranger");
    register(stack, guest, stranger, "Nele");
    looks.at("question before asking");
    new AskPage(guest).send("");
    looks.at("request sent");
    assertThat(looks.findings()).isEmpty();

    requests.rejectButton(stranger).press("Enter");
    assertThat(requests.question()).containsText(stranger);
    Looks own = new Looks(page);
    own.at("question before rejecting");
    page.keyboard().press("Escape");
    assertThat(requests.question()).isHidden();
    assertThat(requests.row(stranger)).isVisible();
    assertThat(requests.rejectButton(stranger)).isFocused();
    own.at("a request");
    assertThat(own.findings()).isEmpty();

    requests.rejectButton(stranger).press("Enter");
    assertThat(requests.question().locator(".reject-keep")).isFocused();
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");

    assertThat(requests.row(stranger)).hasCount(0);
    assertThat(answer(stack, stranger).subject())
        .isEqualTo("Your request to " + People.OTHER_ORGANIZATION);
    // The heading where others still wait, else what comes next.
    assertThat(page.locator("#requests-title:focus, #join-address:focus")).hasCount(1);
  }

  /** Makes an account and proves its mailbox in the same browser. */
  private static void register(RosterStack stack, Page page, String email, String firstName) {
    SignUpPages signUp = new SignUpPages(page);
    assertThat(signUp.heading()).containsText(People.OTHER_ORGANIZATION);
    signUp.email().fill(email);
    signUp.fill(firstName, "Stranger", People.NEW_PASSWORD).create();
    page.navigate(
        stack.mails().awaitTo(email).links().stream()
            .filter(link -> link.getPath().endsWith("/action-token"))
            .findFirst()
            .orElseThrow()
            .toString());
  }

  private static Mail answer(RosterStack stack, String email) {
    return stack
        .mails()
        .await(
            mail -> mail.isTo(email) && mail.subject().contains("request"),
            "the answer to " + email);
  }
}
