package app.roster.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.roster.testing.Browsers;
import app.roster.testing.Looks;
import app.roster.testing.RosterExtension;
import app.roster.testing.RosterStack;
import app.roster.testing.pages.InviteDialog;
import app.roster.testing.pages.SettingsPage;
import app.roster.testing.pages.ShellPage;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The Settings page of an organization. */
@ExtendWith(RosterExtension.class)
class SettingsIT {

  private static final String MESSAGE = "Welcome <b>aboard</b>,\nthe \"team\" & I";

  @AfterEach
  void as_it_was(RosterStack stack) {
    stack.organizations().choose("harbor", "roster.invitation-message", "");
    stack.organizations().choose("harbor", "roster.reminder-days", "");
    stack.organizations().choose("harbor", "roster.requests", "true");
  }

  @Test
  void the_owner_changes_what_holds_for_the_organization(RosterStack stack, Browsers browsers) {
    Page page = People.signedIn(stack, browsers.atDesktop(), People.OTHER_PRO, "settings");
    SettingsPage settings = new SettingsPage(page);
    assertThat(settings.requests()).isChecked();
    assertThat(settings.address()).hasValue(Pattern.compile(".*/roster/join/.*"));

    settings.message().fill(MESSAGE);
    settings.reminder().selectOption("3");
    settings.requests().uncheck();
    settings.save();
    assertThat(settings.address()).hasCount(0);
    assertThat(settings.message()).hasValue(MESSAGE);
    assertThat(settings.reminder()).hasValue("3");

    page.reload();
    assertThat(settings.message()).hasValue(MESSAGE);
    assertThat(settings.reminder()).hasValue("3");
    assertThat(settings.requests()).not().isChecked();

    page.navigate(stack.page("clients"));
    new ShellPage(page).waitUntilLive();
    InviteDialog.open(page);
    assertThat(page.locator("[id='invite:message']")).hasValue(MESSAGE);
  }

  @Test
  void it_works_by_keyboard_on_a_phone(RosterStack stack, Browsers browsers) {
    Page phone = People.signedIn(stack, browsers.onPhone(), People.OTHER_PRO, "settings");
    SettingsPage settings = new SettingsPage(phone);
    settings.requests().focus();
    phone.keyboard().press("Space");
    settings.saveButton().focus();
    phone.keyboard().press("Enter");
    settings.waitUntilSaved();
    assertThat(settings.saveButton()).isFocused();
    assertThat(settings.requests()).not().isChecked();
    Looks looks = new Looks(phone);
    looks.at("settings after saving");
    assertThat(looks.findings()).isEmpty();
  }

  @Test
  void a_practitioner_reads_them_and_is_told_who_changes_them(
      RosterStack stack, Browsers browsers) {
    Page page =
        People.signedIn(stack, browsers.atDesktop(), "mateo.alvarez@example.org", "settings");
    SettingsPage settings = new SettingsPage(page);

    assertThat(page.locator("#settings-obstacle"))
        .containsText("Only the Owner and Administrators change these settings.");
    assertThat(settings.message()).isDisabled();
    assertThat(settings.requests()).isDisabled();
    assertThat(settings.saveButton()).hasCount(0);
    Looks looks = new Looks(page);
    looks.at("settings of a practitioner");
    assertThat(looks.findings()).isEmpty();
  }
}
