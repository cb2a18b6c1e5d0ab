package app.roster.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.roster.stack.SourceTree;
import app.roster.testing.Browsers;
import app.roster.testing.Looks;
import app.roster.testing.RosterExtension;
import app.roster.testing.RosterStack;
import app.roster.testing.Visitor;
import app.roster.testing.pages.ClientViewBanner;
import app.roster.testing.pages.ClientsPage;
import app.roster.testing.pages.DashboardPage;
import app.roster.testing.pages.ShellPage;
import app.roster.testing.pages.ViewDialog;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Before, during and after a client view. */
@ExtendWith(RosterExtension.class)
class ClientViewIT {

  /** Looks at no client in any other test, so that nobody has told them yet what it means. */
  private static final String NEWCOMER = "mateo.alvarez@example.org";

  private static final String REASON = "Weights <b>missing</b> & \"asked\" by phone {0}";

  private static final String ROUTES =
      "roster-web/src/main/resources/app/roster/web/security/routes.txt";

  @AfterEach
  void whenever_needed_again(RosterStack stack) {
    choose(stack, "FREE");
  }

  private static void choose(RosterStack stack, String use) {
    stack.organizations().choose("harbor", "roster.client-view.use", use);
  }

  @Test
  @Tag("A27")
  @Tag("A32")
  void the_first_time_a_pro_reads_what_it_means_and_may_say_why(
      RosterStack stack, Browsers browsers) {
    Page page = People.signedIn(stack, browsers.atDesktop(), NEWCOMER, "clients?q=Okafor");
    ClientsPage clients = new ClientsPage(page).shown();
    ViewDialog dialog = new ViewDialog(page);

    clients.viewButton("Okafor").click();
    assertThat(dialog.box()).containsText("View as Amara Okafor");
    assertThat(dialog.box()).containsText("Every change is permanent");
    assertThat(dialog.reason()).isFocused();
    dialog.stay();
    assertThat(dialog.box()).isHidden();
    assertThat(clients.viewButton("Okafor")).isFocused();

    clients.viewButton("Okafor").press("Enter");
    dialog.reason().fill(REASON);
    dialog.understood().check();
    dialog.start();
    page.waitForURL("**/view/*/dashboard*");
    ClientViewBanner banner = new ClientViewBanner(page);
    assertThat(banner.line()).containsText("Viewing as Amara Okafor");
    assertThat(banner.line()).containsText("Reason: " + REASON);
    Looks looks = new Looks(page);
    looks.at("client view with a reason");
    assertThat(looks.findings()).isEmpty();
    banner.cancel();

    clients.shown().viewButton("Okafor").click();
    page.waitForURL("**/view/*/dashboard*");
    new DashboardPage(page).shown();
    assertThat(banner.line()).not().containsText("Reason:");
  }

  @Test
  void an_organization_that_wants_a_reason_gets_one(RosterStack stack, Browsers browsers) {
    Page page =
        People.signedIn(stack, browsers.onPhone(), People.OTHER_PRO, "clients?q=Nyg%C3%A5rd");
    new ShellPage(page).waitUntilLive();
    ClientsPage clients = new ClientsPage(page).shown();
    choose(stack, "OFF");
    assertThat(clients.viewButton("Nygård")).hasText("Open Anders Nygård");
    choose(stack, "WITH_REASON");
    assertThat(clients.viewButton("Nygård")).hasText("View Anders Nygård");
    page.reload();

    clients.shown().viewButton("Nygård").click();
    ViewDialog dialog = new ViewDialog(page);
    assertThat(dialog.understood()).hasCount(0);
    dialog.start();
    assertThat(dialog.box()).isVisible();
    Looks looks = new Looks(page);
    looks.at("question for a reason");
    assertThat(looks.findings()).isEmpty();
    dialog.reason().fill("Asked by phone");
    dialog.reason().press("Enter");
    page.waitForURL("**/view/*/dashboard*");
    assertThat(new ClientViewBanner(page).line()).containsText("Reason: Asked by phone");
  }

  @Test
  @Tag("A33")
  void a_view_that_is_switched_off_meanwhile_ends_and_the_pro_is_told(
      RosterStack stack, Browsers browsers) {
    Page page =
        People.signedIn(stack, browsers.atDesktop(), People.OTHER_PRO, "clients?q=Nyg%C3%A5rd");
    new ClientsPage(page).shown().view("Nygård");
    DashboardPage dashboard = new DashboardPage(page).shown();
    dashboard.plus("weight");
    dashboard.field("number").fill("99.9");

    choose(stack, "OFF");
    dashboard.save();

    assertThat(page.locator("#view-outcome")).containsText("It was not carried out");
    Looks looks = new Looks(page);
    looks.at("told that the client view had ended");
    assertThat(looks.findings()).isEmpty();
  }

  @Test
  @Tag("A33")
  void two_tabs_show_two_clients_and_what_is_entered_stays_with_its_own(
      RosterStack stack, Browsers browsers) {
    Page first = People.signedIn(stack, browsers.atDesktop(), People.PRO, "clients?q=Dubois");
    ClientViewBanner firstBanner = new ClientsPage(first).shown().view("Dubois");
    DashboardPage firstDashboard = new DashboardPage(first).shown();
    Page second = first.context().newPage();
    second.navigate(stack.page("clients?q=Tanaka"));
    ClientViewBanner secondBanner = new ClientsPage(second).shown().view("Tanaka");
    DashboardPage secondDashboard = new DashboardPage(second).shown();
    assertThat(secondBanner.viewPath()).isNotEqualTo(firstBanner.viewPath());

    firstDashboard.enter("weight", "61.1");
    secondDashboard.enter("weight", "83.3");
    first.reload();
    second.reload();
    assertThat(firstBanner.line()).containsText("Dubois");
    assertThat(firstDashboard.value("weight")).containsText("61.1");
    assertThat(secondBanner.line()).containsText("Tanaka");
    assertThat(secondDashboard.value("weight")).containsText("83.3");

    secondBanner.cancel();
    second.waitForURL("**/clients*");
    firstDashboard.enter("weight", "61.2");
    assertThat(firstDashboard.value("weight")).containsText("61.2");
  }

  @Test
  @Tag("A33")
  void back_after_cancel_shows_no_client_and_neither_does_the_address_to_the_next_user(
      RosterStack stack, Browsers browsers) {
    Visitor browser = browsers.atDesktop();
    Page page = People.signedIn(stack, browser, People.PRO, "clients?q=Tanaka");
    ClientViewBanner banner = new ClientsPage(page).shown().view("Tanaka");
    new DashboardPage(page).shown();
    String view = page.url();
    banner.cancel();
    page.waitForURL("**/clients*");

    page.goBack();

    assertThat(page.locator("#view-outcome")).containsText("The client view has ended.");
    assertThat(banner.line()).hasCount(0);
    assertThat(page.locator(".tiles")).hasCount(0);

    new ShellPage(page).signOut();
    People.signedIn(stack, browser, People.OTHER_PRO, "clients");
    APIResponse answer = page.request().get(view);
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.text()).doesNotContain("Tanaka");
  }

  /** The list of all addresses is the application's own, so a new one is tried here at once. */
  @Test
  @Tag("A28")
  void nothing_but_pages_of_client_data_is_reached_through_a_view(
      RosterStack stack, Browsers browsers) throws IOException {
    Page page = People.signedIn(stack, browsers.atDesktop(), People.PRO, "clients?q=Dubois");
    ClientViewBanner banner = new ClientsPage(page).shown().view("Dubois");
    String view = banner.viewPath().substring(1);
    Map<String, Integer> answers = new TreeMap<>();
    Map<String, Integer> expected = new TreeMap<>();
    try (Stream<String> routes = Files.lines(SourceTree.root().resolve(ROUTES))) {
      routes
          .filter(line -> line.startsWith("/"))
          .map(line -> line.split("\\s+"))
          .filter(route -> !route[1].equals("DATA"))
          .forEach(
              route -> {
                String path = route[0].replace("/*", "/anything");
                expected.put(path, route[1].equals("PUBLIC") ? 404 : 403);
                answers.put(path, page.request().get(stack.page(view + path)).status());
              });
    }

    assertThat(answers).isEqualTo(expected).hasSizeGreaterThan(20);
  }

  @Test
  void no_view_begins_by_a_link_or_without_the_pages_own_form(
      RosterStack stack, Browsers browsers) {
    Page page = People.signedIn(stack, browsers.atDesktop(), People.PRO, "clients?q=Dubois");
    String client = new ClientsPage(page).shown().viewButton("Dubois").getAttribute("value");
    String start = stack.page("view/start");
    RequestOptions unfollowed = RequestOptions.create().setMaxRedirects(0);

    assertThat(page.request().get(start + "?client=" + client, unfollowed).headers())
        .hasEntrySatisfying("location", to -> assertThat(to).endsWith("/clients"));
    for (String token : new String[] {"", "forged"}) {
      APIResponse answer =
          page.request()
              .post(
                  start,
                  RequestOptions.create()
                      .setForm(FormData.create().set("client", client).set("token", token)));
      assertThat(answer.status()).isEqualTo(403);
    }
  }
}
