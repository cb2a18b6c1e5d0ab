package app.roster.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.roster.testing.Browsers;
import app.roster.testing.Looks;
import app.roster.testing.RosterExtension;
import app.roster.testing.RosterStack;
import app.roster.testing.pages.ClientsPage;
import app.roster.testing.pages.DashboardPage;
import app.roster.testing.pages.ExplanationDialog;
import app.roster.testing.pages.ShellPage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every average answers "How was this computed?". */
@Tag("A52")
@ExtendWith(RosterExtension.class)
class ExplanationsIT {

  private static final String CLIENT = "leila.haddad@example.org";
  private static final String GERMAN = "katharina.voss@example.org";

  @Test
  void a_pro_reads_in_a_smart_row_how_an_average_came_about(RosterStack stack, Browsers browsers) {
    ZoneId london = ZoneId.of("Europe/London");
    Page client = People.signedIn(stack, browsers.atDesktop(), CLIENT, "dashboard");
    DashboardPage own = new DashboardPage(client).shown();
    Map.of(0, "81.2", 1, "80.9", 4, "80.3", 9, "82.6", 10, "82.4")
        .forEach((ago, value) -> own.enter("weight", value, day(london, ago)));

    Page page = People.signedIn(stack, browsers.atDesktop(), People.OTHER_PRO, "clients?q=Haddad");
    new ShellPage(page).waitUntilLive();
    ClientsPage clients = new ClientsPage(page).shown();
    clients.columns().add("weight");
    clients.open("Haddad");
    assertThat(clients.average("Haddad", "weight", 7).locator(".average")).hasText("80.8");
    Looks looks = new Looks(page);
    looks.at("averages that can be asked about");
    ExplanationDialog explanation =
        new ExplanationDialog(page).open(clients.average("Haddad", "weight", 7));

    assertThat(explanation.title()).hasText("Weight: average of 7 days");
    assertThat(explanation.title()).isFocused();
    assertThat(explanation.result()).hasText("80.8 kg");
    assertThat(explanation.formula()).hasText("(80.3 + 80.9 + 81.2) / 3 days = 80.8 kg");
    assertThat(explanation.box()).containsText("Manual, chosen by Auto: no other source");
    assertThat(explanation.box()).containsText("80.8 − 82.5 = −1.7 kg");
    assertThat(explanation.box()).containsText("An arrow is shown");
    assertThat(explanation.days().nth(2)).containsText("No values");
    looks.at("how an average was computed");
    explanation.window(90);
    assertThat(explanation.formula()).containsText("/ 5 days");
    looks.at("how a long average was computed");
    explanation.box().locator("summary").click();
    looks.at("all days of a long average");

    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(explanation.days().first()).isVisible();
    assertThat(page.locator("main table").first()).isHidden();
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));

    // The row is read anew meanwhile, and the focus goes to its new button.
    own.enter("weight", "83.0", day(london, 2));
    assertThat(clients.average("Haddad", "weight", 7).locator(".average")).hasText("81.4");
    explanation.close();
    assertThat(clients.average("Haddad", "weight", 7).locator("[data-explain]")).isFocused();
    explanation.open(clients.average("Haddad", "weight", 7));
    assertThat(explanation.result()).hasText("81.4 kg");
    assertThat(looks.findings()).isEmpty();
  }

  @Test
  void a_client_reads_it_on_a_tile_in_their_language(RosterStack stack, Browsers browsers) {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    Page page = People.signedIn(stack, browsers.onPhone(), GERMAN, "dashboard");
    DashboardPage dashboard = new DashboardPage(page).shown();
    dashboard.enter("steps", "4000", day(berlin, 0));
    dashboard.enter("steps", "6000", day(berlin, 1)).enter("steps", "9000", day(berlin, 3));

    Looks looks = new Looks(page);
    looks.at("Kacheln mit Mitteln");
    ExplanationDialog explanation = new ExplanationDialog(page).open(dashboard.average("steps"));
    assertThat(explanation.title()).hasText("Schritte: Durchschnitt über 30 Tage");
    assertThat(explanation.formula()).hasText("(9.000 + 6.000) / 2 Tage = 7.500");
    assertThat(explanation.box()).containsText("keine Änderung zu zeigen");
    assertThat(explanation.box()).containsText("heute ausgelassen, weil noch nicht vorbei");
    looks.at("wie ein Mittel berechnet wurde");
    explanation.window(7);
    assertThat(explanation.days().first()).containsText("Ausgelassen: Heute ist nicht vorbei");
    explanation.close();
    assertThat(dashboard.average("steps").locator("[data-explain]")).isFocused();

    dashboard.enterPressure("121", "79");
    explanation.open(dashboard.average("blood-pressure"));
    assertThat(explanation.result()).hasText("121 mmHg");
    explanation.box().locator("[data-explain='blood-pressure-diastolic']").first().click();
    assertThat(explanation.result()).hasText("79 mmHg");
    looks.at("wie ein Mittel des Blutdrucks berechnet wurde");
    assertThat(looks.findings()).isEmpty();
  }

  private static String day(ZoneId zone, int ago) {
    return LocalDate.now(zone).minusDays(ago).toString();
  }
}
