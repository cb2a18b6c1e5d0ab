package app.roster.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.roster.testing.Browsers;
import app.roster.testing.RosterExtension;
import app.roster.testing.RosterStack;
import app.roster.testing.pages.AccountPage;
import app.roster.testing.pages.ClientDetailsPage;
import app.roster.testing.pages.ClientViewBanner;
import app.roster.testing.pages.ClientsPage;
import app.roster.testing.pages.JournalPage;
import app.roster.testing.pages.ShellPage;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a Pro reads and writes about one client, and what stays out of reach. */
@ExtendWith(RosterExtension.class)
class ClientDetailsIT {

  @TempDir private Path folder;

  @Test
  @Tag("A23")
  @Tag("A24")
  void picture_and_names_open_profile_notes_and_the_journal_that_the_client_keeps(
      RosterStack stack, Browsers browsers) throws IOException {
    Page client = People.signedIn(stack, browsers.onPhone(), "chloe.dubois@example.org", "journal");
    new JournalPage(client).add(photo(), "Lentil soup");

    Page page = People.proOnClients(stack, browsers.atDesktop());
    for (ClientsPage.Link link : ClientsPage.Link.values()) {
      page.navigate(stack.page("clients"));
      new ClientsPage(page).shown().search("Dubois").openDetails("Dubois", link);
    }
    ClientDetailsPage details = new ClientDetailsPage(page);
    assertThat(details.name()).hasText("Chloé Dubois");
    details.tab("Notes").shareNote("Sleeps better since October. <b>Really.</b>");
    details.tab("Photo Food Journal");
    assertThat(details.journalEntry("Lentil soup").locator("img")).isVisible();
  }

  @Test
  @Tag("A26")
  @Tag("A28")
  @Tag("A29")
  void in_client_view_my_account_is_the_pros_own_and_the_clients_is_out_of_reach(
      RosterStack stack, Browsers browsers) {
    Page page = People.proOnClients(stack, browsers.atDesktop());
    new ClientsPage(page)
        .shown()
        .search("Tanaka")
        .openDetails("Tanaka", ClientsPage.Link.LAST_NAME);
    new ClientDetailsPage(page).viewDashboardAsClient();
    page.waitForURL("**/view/*/dashboard*");
    String view = new ClientViewBanner(page).viewPath();

    assertThat(page.request().get(stack.page(view.substring(1) + "/account")).status())
        .isEqualTo(403);
    new ShellPage(page).goTo("My Account");
    AccountPage account = new AccountPage(page);
    assertThat(account.name()).hasText(People.PRO_NAME);
    assertThat(account.email()).hasText(People.PRO);
    assertThat(account.ownAccountNote()).isVisible();
    account.tab("Subscription");
    assertThat(account.seats()).hasCount(1);
  }

  private Path photo() throws IOException {
    Path file = folder.resolve("soup.jpg");
    ImageIO.write(new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB), "jpg", file.toFile());
    return file;
  }
}
