package app.roster.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.roster.stack.Mail;
import app.roster.testing.Browsers;
import app.roster.testing.RosterExtension;
import app.roster.testing.RosterStack;
import app.roster.testing.pages.DashboardPage;
import app.roster.testing.pages.ImportPage;
import app.roster.testing.pages.SignInPages;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** People who are imported, and told by mail where to sign in. */
@ExtendWith(RosterExtension.class)
class ImportMailIT {

  private static final String HEADER =
      "email_address,initial_password,first_name,last_name,birthdate,gender";

  @TempDir private Path folder;

  @Test
  @Tag("B2")
  @Tag("B3")
  @Tag("B12")
  @Tag("B18")
  void the_pro_ticks_the_box_and_each_person_is_led_to_the_sign_in_page(
      RosterStack stack, Browsers browsers) throws IOException {
    Page page = People.proOnClients(stack, browsers.atDesktop());
    ImportPage importing = ImportPage.open(page).upload(list());

    assertThat(importing.mailBox()).not().isChecked();
    assertThat(importing.promise()).containsText("0 emails are sent");
    assertThat(importing.mailHint()).containsText("2 emails in English");
    importing.mailThem();
    assertThat(importing.promise()).containsText("2 emails are sent");
    assertThat(importing.promise()).containsText("no mail holds one");
    importing.confirm();
    // The page follows by itself.
    assertThat(importing.mails())
        .containsText("2 emails sent", new ContainsTextOptions().setTimeout(60_000));
    assertThat(importing.mails()).not().containsText("on their way");

    Mail mail = stack.mails().awaitTo("mailed1@example.org");
    assertThat(mail.subject()).contains("has set up your").contains("account");
    assertThat(mail.text() + mail.html()).doesNotContain("Temporary-1");
    assertThat(stack.mails().mails())
        .filteredOn(other -> other.isTo("mailed2@example.org"))
        .hasSize(1);
    Page client = browsers.onPhone().page();
    client.navigate(mail.links().get(0).toString());
    SignInPages signIn = new SignInPages(client);
    signIn.enter("mailed1@example.org", "Temporary-1!");
    signIn.chooseNewPassword(People.NEW_PASSWORD);
    client.waitForURL("**/roster/dashboard");
    new DashboardPage(client).shown();
  }

  private Path list() throws IOException {
    return Files.write(
        folder.resolve("mailed.csv"),
        List.of(
            HEADER,
            "mailed1@example.org,Temporary-1!,Mia,Mailed,,",
            "mailed2@example.org,Temporary-2!,Max,Mailed,,"));
  }
}
