package app.roster.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.roster.dev.DemoOrganizations;
import app.roster.dev.DemoPerson;
import app.roster.testing.Browsers;
import app.roster.testing.Looks;
import app.roster.testing.RosterExtension;
import app.roster.testing.RosterStack;
import app.roster.testing.pages.ClientPaging;
import app.roster.testing.pages.ClientViewBanner;
import app.roster.testing.pages.ClientsPage;
import app.roster.testing.pages.DashboardPage;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The order of the Clients table, and the way through its pages. */
@ExtendWith(RosterExtension.class)
class ClientOrderIT {

  private static final int CLIENTS = 24;

  @Test
  void the_menu_of_a_column_orders_by_change_and_by_age_of_the_latest_value(
      RosterStack stack, Browsers browsers) {
    Page page = clinic(stack, browsers, "lakeside", 3);
    Looks looks = new Looks(page);
    ClientsPage clients = new ClientsPage(page).shown();
    clients.columns().add("weight");
    ClientViewBanner banner = clients.view("Sample02");
    new DashboardPage(page).shown().enter("weight", "71.4");
    banner.cancel();
    clients.shown();
    ClientPaging paging = new ClientPaging(page);

    paging.order("weight", "Oldest value first");
    assertThat(clients.columns().said()).hasText("Sorted by Weight, date of the latest value");
    assertThat(clients.rows().first()).containsText("Sample02");
    assertThat(clients.cell("Sample02", "weight").locator(".aside")).hasText("today");
    looks.at("clients by recency");

    paging.order("weight", "Largest rise over 7 days first");
    assertThat(clients.columns().said()).hasText("Sorted by Weight, change over 7 days");
    page.reload();
    assertThat(clients.rows().first()).containsText("Sample01");
    page.locator(".client-grid th.col-weight .column-menu-button").click();
    looks.at("menu of a column of the clients table");
    assertThat(looks.findings()).isEmpty();
  }

  @Test
  @Tag("A23")
  void first_and_last_page_are_one_step_away_and_all_pages_together_are_everybody(
      RosterStack stack, Browsers browsers) {
    Page page = clinic(stack, browsers, "fjordside", CLIENTS);
    Looks looks = new Looks(page);
    ClientsPage clients = new ClientsPage(page).shown();
    assertThat(clients.rows()).hasCount(CLIENTS);
    ClientPaging paging = new ClientPaging(page);
    List<String> everybody = keys(clients);
    paging.rows(10).go("last");
    List<String> backwards = keys(clients);
    assertThat(backwards).hasSize(CLIENTS % 10);
    assertThat(paging.button("last")).hasClass(Pattern.compile("ui-state-disabled"));
    looks.at("clients, last page");
    while (backwards.size() < CLIENTS) {
      paging.go("prev");
      backwards.addAll(0, keys(clients));
    }
    assertThat(backwards).isEqualTo(everybody);

    paging.go("next").go("first");
    assertThat(paging.report()).containsText("1–10 of " + everybody.size());
    List<String> forwards = keys(clients);
    while (forwards.size() < CLIENTS) {
      paging.go("next");
      forwards.addAll(keys(clients));
    }
    assertThat(forwards).isEqualTo(everybody);
    page.setViewportSize(360, 780);
    looks.at("clients, last page on a phone");
    assertThat(looks.findings()).isEmpty();
  }

  /** An organization of its own, whose only Pro has just signed in. */
  private static Page clinic(RosterStack stack, Browsers browsers, String alias, int clients) {
    DemoOrganizations organizations = stack.organizations();
    organizations.found(alias, "Clinic " + alias);
    String owner = "hilde." + alias + "@example.org";
    organizations.add(person(DemoPerson.Kind.PRO, alias, owner, "Holm"));
    for (int i = 1; i <= clients; i++) {
      String name = "Sample%02d".formatted(i);
      organizations.add(
          person(DemoPerson.Kind.CLIENT, alias, name + "." + alias + "@example.org", name));
    }
    Page page = People.signedIn(stack, browsers.atDesktop(), owner, "clients");
    assertThat(new ClientsPage(page).shown().rows()).hasCount(clients);
    return page;
  }

  private static DemoPerson person(DemoPerson.Kind kind, String alias, String email, String last) {
    return new DemoPerson(
        kind,
        List.of(alias),
        email.toLowerCase(Locale.ROOT),
        "Kim",
        last,
        LocalDate.of(1985, 5, 17),
        "female",
        ZoneId.of("Europe/Oslo"),
        "en",
        Optional.empty());
  }

  private static List<String> keys(ClientsPage clients) {
    List<String> keys = new ArrayList<>();
    clients.rows().all().forEach(row -> keys.add(row.getAttribute("data-rk")));
    return keys;
  }
}
