package app.roster.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.roster.stack.Mail;
import app.roster.testing.Browsers;
import app.roster.testing.RosterExtension;
import app.roster.testing.RosterStack;
import app.roster.testing.pages.InviteDialog;
import app.roster.testing.pages.PendingTab;
import app.roster.testing.pages.SignUpPages;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a Pro can say, see and do about an invitation that waits. */
@ExtendWith(RosterExtension.class)
class PendingInvitationIT {

  @Test
  @Tag("A5")
  void the_mail_is_seen_before_it_leaves_and_speaks_the_language_that_was_chosen(
      RosterStack stack, Browsers browsers) {
    String address = People.newAddress();
    Page page = People.proOnClients(stack, browsers.atDesktop());
    InviteDialog dialog = InviteDialog.open(page);
    String english = dialog.message().inputValue();

    dialog.inLanguage("Deutsch").acceptableFor("14 days");
    assertThat(dialog.message()).not().hasValue(english);
    dialog.message().fill("Wir sehen uns <b>bald</b>.");
    assertThat(dialog.preview().getByText("Wir sehen uns <b>bald</b>.")).isVisible();
    assertThat(dialog.previewedSubject()).containsText("eingeladen");
    dialog.invite(address);

    Mail mail = stack.mails().awaitTo(address);
    assertThat(mail.subject()).contains("eingeladen");
    assertThat(mail.text()).contains("Wir sehen uns <b>bald</b>.");
  }

  @Test
  @Tag("A12")
  void facts_about_an_invitation_are_columns_by_choice_and_stay_chosen(
      RosterStack stack, Browsers browsers) {
    String address = People.newAddress();
    Page page = People.proOnClients(stack, browsers.atDesktop());
    InviteDialog.open(page).invite(address);
    PendingTab pending = new PendingTab(page).open();
    assertThat(pending.header("Invited by")).hasCount(0);

    pending.addColumn("Invited by").addColumn("Expires");
    page.reload();

    assertThat(pending.row(address)).containsText("Dana Whitfield");
    assertThat(pending.row(address)).containsText("days");
  }

  @Test
  void the_history_says_who_did_what_and_the_end_can_be_changed(
      RosterStack stack, Browsers browsers) {
    String address = People.newAddress();
    Page page = People.proOnClients(stack, browsers.atDesktop());
    InviteDialog.open(page).invite(address);
    stack.mails().awaitTo(address);
    PendingTab pending = new PendingTab(page).open();

    Locator details = pending.details(address);
    assertThat(details).containsText("Invited by Dana Whitfield");
    details.getByLabel("From now on").selectOption("30 days");
    details.getByText("Change").click();

    assertThat(page.locator(".ui-growl-message")).containsText("can be accepted until");
  }

  @Test
  void a_copied_link_leads_to_the_sign_up(RosterStack stack, Browsers browsers) {
    String address = People.newAddress();
    Page page = People.proOnClients(stack, browsers.atDesktop());
    InviteDialog.open(page).invite(address);
    Locator link = new PendingTab(page).open().copyLink(address);
    assertThat(link).not().hasValue("");

    Page guest = browsers.atDesktop().page();
    guest.navigate(link.inputValue());

    assertThat(new SignUpPages(guest).email()).hasValue(address);
  }
}
