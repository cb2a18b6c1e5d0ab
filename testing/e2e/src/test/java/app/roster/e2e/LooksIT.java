package app.roster.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.roster.testing.Browsers;
import app.roster.testing.Looks;
import app.roster.testing.RosterExtension;
import app.roster.testing.RosterStack;
import app.roster.testing.Visitor;
import app.roster.testing.pages.ClientDetailsPage;
import app.roster.testing.pages.ClientsPage;
import app.roster.testing.pages.ImportPage;
import app.roster.testing.pages.InviteDialog;
import app.roster.testing.pages.ShellPage;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * All pages, empty and full of what people really type, at 360 and 1440 pixels, light and dark, in
 * English and German. The browsers complain of broken scripts and policies by themselves.
 */
@ExtendWith(RosterExtension.class)
class LooksIT {

  private static final String LONG =
      "Wolfeschlegelsteinhausenbergerdorffvoralternwarengewissenhaft";

  private static final List<String> HOSTILE =
      List.of(
          "email_address,initial_password,first_name,last_name,birthdate,gender",
          "long@example.org,Temporary-01,Hubert Blaine,\"" + LONG + "\",19811120,F",
          "rtl@example.org,Temporary-02,محمد عبد الرحمن,الخوارزمي,,M",
          "emoji@example.org,Temporary-03,👩🏽‍⚕️🧑‍🚀,O'Brien-Søns,,",
          "not an address,short,,,1981-11-20,X");

  @TempDir private Path folder;

  @Test
  void a_pro_finds_no_page_broken_by_long_or_hostile_names_in_either_language(
      RosterStack stack, Browsers browsers) throws IOException {
    Page page = People.signedIn(stack, browsers.atDesktop(), People.OTHER_PRO, "clients");
    Looks looks = new Looks(page);
    importHostilePeople(page, looks);
    page.navigate(stack.page("clients"));
    InviteDialog.open(page).invite("hubert.blaine.of.the.very.long.name@" + LONG + ".example.org");
    String client = new ClientsPage(page).shown().search(LONG).id(LONG);
    page.navigate(stack.page("clients/details?tab=notes&id=" + client));
    new ClientDetailsPage(page).shareNote("<b>" + LONG + LONG + "</b> <script>alert(2)</script>");

    ProTour english = new ProTour(stack, page, looks::at);
    english.pages();
    english.clientsTable();
    english.pendingMenu();
    english.team();
    english.details(client);
    english.clientView(client);
    assertThat(looks.findings()).isEmpty();

    Page german =
        People.signedIn(stack, browsers.atDesktop(), "jonas.keller@example.org", "clients");
    assertThat(german.locator("html")).hasAttribute("lang", "de");
    Looks longer = new Looks(german);
    ProTour tour = new ProTour(stack, german, longer::layoutAt);
    tour.pages();
    tour.clientsTable();
    tour.pendingMenu();
    tour.teamOfAPractitioner();
    tour.details(client);
    tour.clientView(client);
    assertThat(longer.findings()).isEmpty();
  }

  @Test
  void neither_clients_nor_strangers_find_a_broken_page(RosterStack stack, Browsers browsers) {
    Visitor visitor = browsers.atDesktop();
    Page page = visitor.page();
    Looks looks = new Looks(page);
    for (String path : List.of("", "signed-out", "dashboard")) {
      page.navigate(stack.page(path));
      looks.at("stranger on /" + path);
    }
    People.signedIn(stack, visitor, "leila.haddad@example.org", "dashboard");
    for (String path : List.of("dashboard", "journal", "account", "account?tab=subscription")) {
      page.navigate(stack.page(path));
      looks.at("client on " + path);
    }
    for (String path : List.of("clients", "nowhere")) {
      page.navigate(stack.page(path));
      looks.at("error page of " + path);
      visitor.forgive("Failed to load resource: the server responded with a status of 40");
    }
    assertThat(looks.findings()).isEmpty();
  }

  private void importHostilePeople(Page page, Looks looks) throws IOException {
    Path file = Files.write(folder.resolve("hostile.csv"), HOSTILE);
    ImportPage importing = ImportPage.open(page).upload(file);
    assertThat(importing.figure("New")).hasText("3");
    looks.at("import checked");
    importing.validRowsOnly().confirm();
    looks.at("import done");
    assertThat(new ShellPage(page).heading()).isVisible();
  }
}
