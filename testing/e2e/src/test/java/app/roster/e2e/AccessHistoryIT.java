package app.roster.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.roster.testing.Browsers;
import app.roster.testing.Looks;
import app.roster.testing.RosterExtension;
import app.roster.testing.RosterStack;
import app.roster.testing.pages.ClientViewBanner;
import app.roster.testing.pages.ClientsPage;
import app.roster.testing.pages.DashboardPage;
import app.roster.testing.pages.ViewDialog;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What clients, Pros and Owners see of who looked at whom. */
@ExtendWith(RosterExtension.class)
class AccessHistoryIT {

  private static final String REASON = "=SUM(1) <i>asked</i> by phone";

  /** Where a client has an account of their own in the demo. */
  private static final String CLIENT = "amara.okafor@example.org";

  @Test
  @Tag("A27")
  @Tag("A33")
  void a_client_sees_who_looks_and_ends_it_and_the_pro_is_out(
      RosterStack stack, Browsers browsers) {
    Page pro = People.signedIn(stack, browsers.atDesktop(), People.PRO, "clients?q=Okafor");
    ClientsPage clients = new ClientsPage(pro).shown();
    ViewDialog dialog = new ViewDialog(pro);
    clients.viewButton("Okafor").click();
    dialog.reason().fill(REASON);
    dialog.start();
    pro.waitForURL("**/view/*/dashboard*");
    DashboardPage dashboard = new DashboardPage(pro).shown();
    dashboard.enter("weight", "68.4");
    dashboard.plus("weight");
    dashboard.field("number").fill("99.9");

    Page client = People.signedIn(stack, browsers.onPhone(), CLIENT, "access-history");
    Locator view = client.locator(".view-item").first();
    assertThat(view).containsText(People.PRO_NAME);
    assertThat(view).containsText(People.ORGANIZATION);
    assertThat(view).containsText("Looking now");
    assertThat(view).containsText(REASON);
    assertThat(view.locator("dd").last()).hasText("measurements");
    Looks looks = new Looks(client);
    looks.at("access history with a view that runs");
    assertThat(looks.findings()).isEmpty();
    view.getByRole(AriaRole.BUTTON).click();
    assertThat(view).containsText("ended by the client");
    assertThat(view.getByRole(AriaRole.BUTTON)).hasCount(0);

    dashboard.save();
    assertThat(pro.locator("#view-outcome")).isVisible();

    client.navigate(stack.page("dashboard"));
    DashboardPage own = new DashboardPage(client).shown().openSource("weight");
    assertThat(own.recorded("68.4")).containsText("entered by " + People.PRO_NAME);
    own.remove("68.4").undo("68.4");
    assertThat(own.recorded("68.4")).containsText("entered by " + People.PRO_NAME);
    own.remove("68.4");
    client.reload();
    assertThat(own.shown().openSource("weight").recorded("68.4")).hasCount(0);

    APIResponse file = client.request().get(stack.page("access-history/export"));
    assertThat(new String(file.body(), StandardCharsets.UTF_8))
        .startsWith("\ufeffBegan (UTC),")
        .contains("\"'" + REASON + "\"");
  }

  @Test
  void the_team_sees_it_on_the_clients_page_and_the_owner_in_the_log(
      RosterStack stack, Browsers browsers) {
    Page pro = People.signedIn(stack, browsers.atDesktop(), People.PRO, "clients?q=Tanaka");
    ClientViewBanner banner = new ClientsPage(pro).shown().view("Tanaka");
    new DashboardPage(pro).shown();
    banner.cancel();

    pro.waitForURL("**/clients*");
    new ClientsPage(pro).shown().openDetails("Tanaka", ClientsPage.Link.LAST_NAME);
    pro.locator(".tabs").getByText("Access", new Locator.GetByTextOptions().setExact(true)).click();
    Locator view = pro.locator(".view-item").first();
    assertThat(view).containsText(People.PRO_NAME);
    assertThat(view).containsText("left");
    assertThat(view.getByRole(AriaRole.BUTTON)).hasCount(0);
    Looks looks = new Looks(pro);
    looks.at("accesses on a client's page");

    pro.navigate(stack.page("client-views"));
    assertThat(view).containsText(People.PRO_NAME);
    looks.at("client views of the team");
    APIResponse file = pro.request().get(stack.page("client-views/export"));
    assertThat(new String(file.body(), StandardCharsets.UTF_8))
        .startsWith("\ufeffBegan (UTC),Ended (UTC),Who,Client,")
        .contains("Tanaka");
    view.getByRole(AriaRole.LINK).click();

    pro.getByText("All accesses to this person's data").click();
    Locator log = pro.locator("#accesses");
    assertThat(log).containsText("In client view");
    assertThat(log).containsText("Saw: dashboard");
    pro.navigate(stack.page("access-log"));
    pro.getByLabel("Client", new Page.GetByLabelOptions().setExact(true)).fill("tanaka");
    pro.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search")).click();
    pro.waitForURL("**/access-log?q=tanaka*");
    assertThat(log.locator("tbody tr").first()).containsText("Tanaka");
    assertThat(log).not().containsText("Okafor");
    looks.at("access log");
    assertThat(looks.findings()).isEmpty();
  }

  @Test
  void who_is_not_in_the_lead_is_told_so_and_gets_no_file(RosterStack stack, Browsers browsers) {
    Page page =
        People.signedIn(stack, browsers.atDesktop(), "mateo.alvarez@example.org", "access-log");

    assertThat(page.locator("main")).containsText("Only the Owner and Administrators");
    assertThat(page.locator("#accesses")).hasCount(0);
    assertThat(page.request().get(stack.page("access-log/export")).status()).isEqualTo(403);
  }
}
