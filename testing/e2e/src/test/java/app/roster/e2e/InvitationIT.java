package app.roster.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.roster.dev.DemoPerson;
import app.roster.stack.Mail;
import app.roster.testing.Browsers;
import app.roster.testing.RosterExtension;
import app.roster.testing.RosterStack;
import app.roster.testing.pages.ClientsPage;
import app.roster.testing.pages.DashboardPage;
import app.roster.testing.pages.InviteDialog;
import app.roster.testing.pages.PendingTab;
import app.roster.testing.pages.ShellPage;
import app.roster.testing.pages.SignInPages;
import app.roster.testing.pages.SignUpPages;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From Invite New Client to a name in the Active tab. */
@ExtendWith(RosterExtension.class)
class InvitationIT {

  @Test
  @Tag("A2")
  @Tag("A3")
  @Tag("A5")
  @Tag("A7")
  @Tag("A10")
  @Tag("A12")
  @Tag("A17")
  @Tag("A18")
  @Tag("A19")
  @Tag("A21")
  @Tag("A22")
  @Tag("B14")
  void an_invited_person_signs_up_and_moves_from_pending_to_active_without_a_reload(
      RosterStack stack, Browsers browsers) {
    String address = People.newAddress();
    Page clients = People.signedIn(stack, browsers.atDesktop(), People.OTHER_PRO, "clients");
    new ShellPage(clients).waitUntilLive();
    PendingTab pending = new PendingTab(clients);
    int others = pending.count();
    InviteDialog dialog = InviteDialog.open(clients);
    assertThat(dialog.message()).not().isEmpty();
    dialog.message().fill("Let us look at your sleep together.");
    dialog.invite(address);
    pending.waitForCount(others + 1);

    Mail mail = stack.mails().awaitTo(address);
    assertThat(mail.subject())
        .isEqualTo("You have been invited by " + People.OTHER_ORGANIZATION + " to Roster!");
    assertThat(mail.text()).contains("Let us look at your sleep together.");
    assertThat(mail.html()).contains("Accept Invitation", People.OTHER_ORGANIZATION);

    Page phone = browsers.onPhone().page();
    phone.navigate(invitation(mail));
    SignUpPages signUp = new SignUpPages(phone);
    assertThat(signUp.heading()).containsText(People.OTHER_ORGANIZATION);
    assertThat(signUp.email()).hasValue(address);
    assertThat(signUp.email()).not().isEditable();
    assertThat(signUp.timeZone()).hasValue("America/New_York");
    assertThat(signUp.agreement()).not().isChecked();
    assertThat(signUp.terms()).containsText("the staff of " + People.OTHER_ORGANIZATION);
    signUp.agreement().check();
    signUp.fill("Wren", "Castellano", "short").create();
    assertThat(signUp.agreement()).isChecked();
    signUp.fill("Wren", "Castellano", People.NEW_PASSWORD).create();
    phone.waitForURL("**/roster/dashboard");
    new DashboardPage(phone).shown();

    assertThat(new ClientsPage(clients).row("Castellano")).isVisible();
    pending.waitForCount(others);
  }

  @Test
  @Tag("A20")
  void somebody_with_an_account_signs_in_instead(RosterStack stack, Browsers browsers) {
    String address = "katharina.voss@example.org";
    Page clients = People.proOnClients(stack, browsers.atDesktop());
    InviteDialog.open(clients).invite(address);

    Page page = browsers.atDesktop().page();
    page.navigate(invitation(stack.mails().awaitTo(address)));
    new SignInPages(page).enterPassword(DemoPerson.PASSWORD);
    new SignUpPages(page).connect();
    page.waitForURL("**/roster/dashboard");

    assertThat(new ClientsPage(clients).search("Voß").row("Voß")).isVisible();
  }

  @Test
  @Tag("A13")
  @Tag("A15")
  @Tag("A16")
  void after_disconnect_the_same_link_still_signs_up_but_connects_nobody(
      RosterStack stack, Browsers browsers) {
    String address = People.newAddress();
    Page clients = People.proOnClients(stack, browsers.atDesktop());
    InviteDialog.open(clients).invite(address);
    String link = invitation(stack.mails().awaitTo(address));
    PendingTab pending = new PendingTab(clients).open();
    pending.disconnect(address);
    assertThat(pending.row(address)).hasCount(0);

    Page page = browsers.atDesktop().page();
    page.navigate(link);
    SignUpPages signUp = new SignUpPages(page);
    signUp.fill("Odile", "Fontaine", People.NEW_PASSWORD).create();
    assertThat(signUp.question()).hasAttribute("data-state", "withdrawn");
    signUp.goOn();
    page.waitForURL("**/roster/dashboard");

    clients.navigate(stack.page("clients"));
    assertThat(new ClientsPage(clients).row("Fontaine")).hasCount(0);
  }

  @Test
  @Tag("A4")
  void an_address_that_cannot_be_invited_says_why_beside_the_field(
      RosterStack stack, Browsers browsers) {
    Page clients = People.proOnClients(stack, browsers.atDesktop());
    InviteDialog dialog = InviteDialog.open(clients);

    dialog.submit("not an address");
    assertThat(dialog.error()).isVisible();
    dialog.submit(People.PRO);
    assertThat(dialog.error()).containsText("own");
    dialog.submit("amara.okafor@example.org");
    assertThat(dialog.error()).containsText("already");
  }

  /** Where the button of the mail leads. */
  private static String invitation(Mail mail) {
    return mail.links().stream()
        .filter(link -> link.getPath().endsWith("/invitations/open"))
        .findFirst()
        .orElseThrow()
        .toString();
  }
}
