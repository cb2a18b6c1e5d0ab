package app.roster.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.roster.stack.Mail;
import app.roster.testing.Browsers;
import app.roster.testing.Looks;
import app.roster.testing.RosterExtension;
import app.roster.testing.RosterStack;
import app.roster.testing.pages.ClientsPage;
import app.roster.testing.pages.ShellPage;
import app.roster.testing.pages.SignUpPages;
import app.roster.testing.pages.TableViews;
import app.roster.testing.pages.TeamPage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Arrangements of the Clients table that have a name. */
@ExtendWith(RosterExtension.class)
class SavedViewsIT {

  private static final String HOSTILE =
      "<img src=x onerror=alert(1)> & \"=1+1\" und noch sehr lang";

  @Test
  void a_view_keeps_what_the_table_shows_and_its_changes_wait_until_they_are_saved(
      RosterStack stack, Browsers browsers) throws IOException {
    Page page = People.signedIn(stack, browsers.atDesktop(), People.OTHER_PRO, "clients");
    ClientsPage clients = new ClientsPage(page).shown();
    TableViews views = clients.views();
    clients.columns().add("email");
    clients.search("Nyg");
    views.open().saveAs(HOSTILE);
    assertThat(views.button()).containsText(HOSTILE);
    assertThat(views.button()).isFocused();
    assertThat(page).hasURL(Pattern.compile(".*[?&]saved=[0-9a-f-]{36}.*"));
    assertThat(views.changed()).hasCount(0);

    clients.columns().add("steps");
    assertThat(views.changed()).containsText("has changes that are not saved");
    page.reload();
    assertThat(views.changed()).isVisible();
    assertThat(clients.columns().header("steps")).isVisible();
    Looks looks = new Looks(page);
    looks.at("saved view with changes");
    String header =
        Files.readAllLines(clients.export().open().take(".csv").path(), StandardCharsets.UTF_8)
            .get(0);
    assertThat(header).contains(",Steps,");
    assertThat(views.beginToSaveAs("Half typed")).hasValue("Half typed");
    page.keyboard().press("Escape");
    views.discardChanges();
    assertThat(clients.columns().header("steps")).hasCount(0);
    assertThat(clients.rows()).hasCount(1);

    clients.search("");
    assertThat(views.changed()).isVisible();
    views.saveChanges();
    views.open().item("My own table").click();
    assertThat(views.button()).hasText(Pattern.compile("\\s*Saved tables\\s*"));
    clients.columns().remove("email");
    views.open().follow(HOSTILE);
    assertThat(clients.columns().header("email")).isVisible();
    assertThat(clients.rows().nth(1)).isVisible();
    assertThat(views.changed()).hasCount(0);

    views.open();
    looks.at("list of saved views");
    views.saveAs(HOSTILE);
    assertThat(views.problem()).hasText("You have a table of this name already.");
    views.rename("Round");
    assertThat(views.button()).containsText("Round");
    Locator question = views.open().askToDelete();
    assertThat(question).containsText("“Round” will be gone.");
    looks.at("question before deleting a view");
    question.locator(".ui-button-danger").click();
    assertThat(page).hasURL(Pattern.compile(".*saved=own.*"));
    assertThat(page.locator(".ui-growl-item-container"))
        .containsText("The saved table is deleted.");
    assertThat(clients.columns().header("email")).hasCount(0);
    assertThat(looks.findings()).isEmpty();
  }

  @Test
  void a_shared_view_is_opened_by_its_link_and_not_changed_by_colleagues(
      RosterStack stack, Browsers browsers) {
    Page page = People.signedIn(stack, browsers.atDesktop(), People.OTHER_PRO, "clients");
    ClientsPage clients = new ClientsPage(page).shown();
    clients.columns().add("email");
    clients.views().open().saveAs("With addresses").open().act("share");
    String link = clients.views().open().link();
    assertThat(link).isEqualTo(stack.page("clients?saved=") + link.substring(link.length() - 36));

    Page german =
        People.signedIn(stack, browsers.atDesktop(), "jonas.keller@example.org", "clients");
    german.navigate(link);
    ClientsPage his = new ClientsPage(german).shown();
    assertThat(his.columns().header("email")).isVisible();
    TableViews views = his.views().open();
    assertThat(views.item("With addresses")).hasAttribute("aria-current", "true");
    assertThat(german.locator("[id='viewThis:name']")).hasCount(0);
    assertThat(views.acting("share")).hasCount(0);
    Looks longer = new Looks(german);
    longer.layoutAt("saved view of the team in German");
    german.keyboard().press("Escape");
    his.columns().remove("email");
    assertThat(views.changed()).isVisible();
    assertThat(german.locator("[id='f:save']")).hasCount(0);
    longer.layoutAt("changed view of the team in German");

    clients.views().act("unshare").open().askToDelete().locator(".ui-button-danger").click();
    assertThat(page).hasURL(Pattern.compile(".*saved=own.*"));
    german.navigate(link);
    assertThat(german.locator(".ui-growl-item-container"))
        .containsText("Diese gespeicherte Tabelle gibt es nicht mehr");
    clients.columns().remove("email");
    assertThat(longer.findings()).isEmpty();
  }

  @Test
  void who_has_arranged_nothing_yet_begins_with_the_default_of_the_team(
      RosterStack stack, Browsers browsers) {
    String address = People.newAddress();
    Page owner = People.signedIn(stack, browsers.atDesktop(), People.PRO, "team");
    TeamPage team = new TeamPage(owner);
    team.invite(address, "Practitioner");
    Page page = browsers.atDesktop().page();
    page.navigate(invitation(stack.mails().awaitTo(address)));
    SignUpPages signUp = new SignUpPages(page);
    signUp.fill("Bea", "Ginner", People.NEW_PASSWORD).create();
    signUp.connect();
    page.waitForURL("**/roster/dashboard");

    owner.navigate(stack.page("clients"));
    ClientsPage clients = new ClientsPage(owner).shown();
    clients.columns().reset().add("externalId");
    TableViews views = clients.views().open().saveAs("For beginners").open().act("share");
    views.open().act("prefer");
    page.navigate(stack.page("clients"));
    ClientsPage hers = new ClientsPage(page).shown();

    assertThat(hers.columns().header("externalId")).isVisible();
    assertThat(hers.views().button()).containsText("For beginners");
    assertThat(hers.views().open().item("For beginners")).containsText("Default");
    hers.views().item("My own table").click();
    assertThat(hers.columns().header("externalId")).hasCount(0);
    page.navigate(stack.page("clients"));
    hers.columns().add("email");
    page.navigate(stack.page("clients"));
    assertThat(hers.views().changed()).isVisible();
    hers.search("Okafor").openDetails("Okafor", ClientsPage.Link.LAST_NAME);
    page.locator(".back-link").click();
    assertThat(hers.rows()).hasCount(1);
    assertThat(hers.columns().header("email")).isVisible();
    hers.views().useAsOwn();
    page.navigate(stack.page("clients"));
    assertThat(hers.columns().header("email")).isVisible();
    assertThat(hers.columns().header("externalId")).isVisible();
    assertThat(hers.views().button()).not().containsText("For beginners");

    views.open().askToDelete().locator(".ui-button-danger").click();
    assertThat(owner).hasURL(Pattern.compile(".*saved=own.*"));
    clients.columns().remove("externalId");
    new ShellPage(owner).goTo("Team").waitUntilLive();
    team.choose("Bea Ginner", "Remove from Team").agree();
    assertThat(team.member("Bea Ginner")).hasCount(0);
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
