package app.roster.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.roster.dev.AnotherNode;
import app.roster.dev.DemoPerson;
import app.roster.testing.Browsers;
import app.roster.testing.RosterExtension;
import app.roster.testing.RosterStack;
import app.roster.testing.pages.ClientsPage;
import app.roster.testing.pages.DashboardPage;
import app.roster.testing.pages.SignInPages;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The application on two WildFly servers: what ends at one is over at the other. */
@ExtendWith(RosterExtension.class)
class TwoNodesIT {

  private static final String CLIENT = "amara.okafor@example.org";

  private static AnotherNode other;

  @BeforeAll
  static void another_node(RosterStack stack) {
    other = stack.anotherNode();
  }

  @AfterAll
  static void it_is_gone() {
    if (other != null) {
      other.close();
    }
  }

  private static Page onTheOther(Page page, String path) {
    page.navigate(other.page(path));
    new SignInPages(page).signIn(People.PRO, DemoPerson.PASSWORD);
    return page;
  }

  @Test
  @Tag("A33")
  void a_view_that_a_client_ends_at_one_node_changes_nothing_more_at_the_other(
      RosterStack stack, Browsers browsers) {
    Page pro = onTheOther(browsers.atDesktop().page(), "clients?q=Okafor");
    new ClientsPage(pro).shown().view("Okafor");
    DashboardPage dashboard = new DashboardPage(pro).shown();
    dashboard.plus("weight");
    dashboard.field("number").fill("77.7");

    Page client = People.signedIn(stack, browsers.atDesktop(), CLIENT, "access-history");
    Locator view = client.locator(".view-item").first();
    assertThat(view).containsText("Looking now");
    view.getByRole(AriaRole.BUTTON).click();
    assertThat(view).containsText("ended by the client");

    dashboard.save();
    assertThat(pro.locator("#view-outcome")).isVisible();
    client.navigate(stack.page("dashboard"));
    new DashboardPage(client).shown();
    assertThat(client.locator("main")).not().containsText("77.7");
  }

  @Test
  void a_session_whose_end_one_node_is_told_is_over_at_the_other(Browsers browsers) {
    Page pro = onTheOther(browsers.atDesktop().page(), "clients");
    new ClientsPage(pro).shown();

    other.signOut(People.PRO);
    pro.navigate(other.page("clients"));

    assertThat(pro).hasURL(Pattern.compile(".*/realms/roster/protocol/openid-connect/auth.*"));
  }
}
