package app.roster.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.roster.testing.Browsers;
import app.roster.testing.Looks;
import app.roster.testing.RosterExtension;
import app.roster.testing.RosterStack;
import app.roster.testing.pages.ClientsPage;
import app.roster.testing.pages.DashboardPage;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The Clients table as a file. */
@ExtendWith(RosterExtension.class)
class ExportIT {

  private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
  private static final String MOMENT = DAY + "T[0-9:]{8}(Z|[+-][0-9:]{5})";

  @Test
  void the_file_holds_what_the_table_shows_with_units_days_and_when_it_was_read(
      RosterStack stack, Browsers browsers) throws IOException {
    Page page = People.signedIn(stack, browsers.atDesktop(), People.PRO, "clients?q=Raman");
    ClientsPage clients = new ClientsPage(page).shown();
    clients.columns().reset().add("weight").add("email");
    var banner = clients.view("Raman");
    new DashboardPage(page).shown().enter("weight", "70.5");
    banner.cancel();
    clients.shown();

    Download text = clients.export().open().take(".csv");

    assertThat(text.suggestedFilename()).matches("clients-[\\p{L}\\p{N}-]+-" + DAY + "\\.csv");
    List<String> lines = Files.readAllLines(text.path(), StandardCharsets.UTF_8);
    assertThat(lines.get(0))
        .isEqualTo("\ufeffFirst name,Last name,Weight (kg),\"Weight, date\",Email,As of");
    assertThat(lines.get(1))
        .matches("Priya,Raman,70\\.5," + DAY + ",priya\\.raman@example\\.org," + MOMENT);
    assertThat(lines).hasSize(2);

    clients.search("");
    clients.columns().moveByKeyboard("email", "ArrowLeft");
    Download workbook = clients.export().open().take(".xlsx");

    assertThat(workbook.suggestedFilename()).endsWith(".xlsx");
    String sheet = part(workbook.path(), "xl/worksheets/sheet1.xml");
    assertThat(sheet.indexOf(">Email<")).isBetween(0, sheet.indexOf(">Weight (kg)<"));
    assertThat(sheet).contains("<v>70.5</v>").contains(">Tanaka<");
    assertThat(part(workbook.path(), "xl/worksheets/sheet2.xml"))
        .contains(People.ORGANIZATION)
        .contains(">As of<")
        .contains(">Last name, A to Z<");
  }

  @Test
  void the_menu_and_what_it_may_say_fit_the_page_in_either_language(
      RosterStack stack, Browsers browsers) {
    Page page = People.signedIn(stack, browsers.atDesktop(), People.OTHER_PRO, "clients");
    Looks looks = new Looks(page);
    new ClientsPage(page).shown().export().open();
    looks.at("menu of exports");
    page.navigate(stack.page("clients?export=busy"));
    assertThat(page.locator("#export-outcome")).containsText("still running");
    looks.at("export that has to wait");
    assertThat(looks.findings()).isEmpty();

    Page german =
        People.signedIn(stack, browsers.atDesktop(), "jonas.keller@example.org", "clients");
    Looks longer = new Looks(german);
    new ClientsPage(german).shown().export().open();
    longer.layoutAt("menu of exports");
    assertThat(longer.findings()).isEmpty();
  }

  @Test
  void a_client_gets_no_file(RosterStack stack, Browsers browsers) {
    Page page =
        People.signedIn(stack, browsers.atDesktop(), "leila.haddad@example.org", "dashboard");

    for (String path : List.of("clients/export", "clients/export.xlsx")) {
      assertThat(page.request().get(stack.page(path)).status()).isEqualTo(403);
    }
  }

  private static String part(Path workbook, String name) throws IOException {
    try (ZipFile zip = new ZipFile(workbook.toFile())) {
      return new String(
          zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
