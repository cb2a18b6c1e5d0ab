package app.roster.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.roster.testing.Browsers;
import app.roster.testing.RosterExtension;
import app.roster.testing.RosterStack;
import app.roster.testing.Visitor;
import app.roster.testing.pages.ClientViewBanner;
import app.roster.testing.pages.ClientsPage;
import app.roster.testing.pages.DashboardPage;
import app.roster.testing.pages.ShellPage;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Columns of the Pro's choice, smart rows, and a value added as the client. */
@ExtendWith(RosterExtension.class)
class ClientsTableIT {

  /** Arranges a table of their own: a layout belongs to one Pro. */
  private static final String OTHER = "mateo.alvarez@example.org";

  @Test
  @Tag("A25")
  @Tag("A27")
  @Tag("A32")
  @Tag("A33")
  @Tag("A34")
  @Tag("A35")
  @Tag("A41")
  @Tag("A42")
  @Tag("A46")
  @Tag("A47")
  @Tag("A50")
  @Tag("A51")
  @Tag("A52")
  @Tag("A53")
  @Tag("A54")
  @Tag("A55")
  void a_weight_added_in_client_view_is_in_the_table_and_its_smart_row_after_cancel(
      RosterStack stack, Browsers browsers) {
    Page page = People.signedIn(stack, browsers.atDesktop(), People.PRO, "clients");
    ClientsPage clients = new ClientsPage(page).shown().search("Okafor");
    clients.columns().reset();
    assertThat(clients.arrow("Okafor")).hasCount(0);
    clients.columns().add("weight");

    ClientViewBanner banner = clients.view("Okafor");
    assertThat(banner.line()).containsText("Viewing as Amara Okafor");
    assertThat(new ShellPage(page).signedInName()).containsText(People.PRO_NAME);
    DashboardPage dashboard = new DashboardPage(page).shown();
    dashboard.enter("weight", "71.4");
    assertThat(dashboard.value("weight")).containsText("71.4");
    banner.cancel();

    clients.shown();
    assertThat(banner.line()).hasCount(0);
    assertThat(new ShellPage(page).signedInName()).containsText(People.PRO_NAME);
    assertThat(clients.cell("Okafor", "weight")).containsText("71.4");
    clients.open("Okafor");
    assertThat(clients.source("Okafor", "weight")).containsText("Manual");
    assertThat(clients.average("Okafor", "weight", 7)).containsText("71.4");
    assertThat(clients.average("Okafor", "weight", 7)).containsText("1/7");
  }

  @Test
  @Tag("A43")
  @Tag("A44")
  @Tag("A45")
  @Tag("A48")
  @Tag("A49")
  void chosen_columns_are_moved_by_mouse_and_keys_and_stay_so_and_the_pinned_ones_do_not_move(
      RosterStack stack, Browsers browsers) {
    Visitor visitor = browsers.atDesktop();
    Page page = People.signedIn(stack, visitor, OTHER, "clients");
    ClientsPage clients = new ClientsPage(page).shown();
    List<String> before = clients.columns().reset().headers();
    assertThat(before).doesNotContain("Weight", "Steps");
    clients.columns().add("weight").add("steps");

    clients.columns().dragBefore("steps", "weight");
    assertThat(clients.columns().headers()).containsSubsequence("Steps", "Weight");
    clients.columns().dragPinned("pin-last", "weight");

    assertThat(clients.columns().headers())
        .startsWith(before.subList(0, before.size() - 1).toArray(String[]::new));
    clients.columns().moveByKeyboard("weight", "ArrowLeft");
    assertThat(clients.columns().said()).hasText("Weight moved to position 1 of 2");
    assertThat(clients.columns().headers()).containsSubsequence("Weight", "Steps");
    clients.columns().open().moveInDrawer("weight", "right").moveInDrawer("weight", "left").close();

    new ShellPage(page).signOut();
    People.signedIn(stack, visitor, OTHER, "clients");
    assertThat(clients.shown().columns().headers()).containsSubsequence("Weight", "Steps");
  }

  @Test
  @Tag("A56")
  @Tag("A57")
  @Tag("A59")
  void the_source_in_a_smart_row_leads_to_the_tiles_setting_and_every_table_follows_it(
      RosterStack stack, Browsers browsers) {
    Visitor visitor = browsers.atDesktop();
    Page page = People.signedIn(stack, visitor, People.OTHER_PRO, "clients?q=Nyg%C3%A5rd");
    ClientsPage clients = new ClientsPage(page).shown();
    clients.columns().add("weight");
    ClientViewBanner banner = clients.view("Nygård");
    new DashboardPage(page).shown().enter("weight", "83.2");
    banner.cancel();
    clients.shown().open("Nygård");
    assertThat(clients.source("Nygård", "weight")).containsText("Auto: Manual");

    ClientsPage elsewhere = openedIn(visitor.newTab(), stack);
    Page cutOff = visitor.newTab();
    cutOff.routeWebSocket("**/live**", silence -> {});
    ClientsPage unheard = openedIn(cutOff, stack);
    clients.followSource("Nygård", "weight");
    new DashboardPage(page).chooseSource("Manual");

    assertThat(elsewhere.source("Nygård", "weight")).not().containsText("Auto");
    assertThat(elsewhere.source("Nygård", "weight")).containsText("Manual");
    assertThat(unheard.source("Nygård", "weight")).containsText("Auto");
    unheard.refresh();
    assertThat(unheard.source("Nygård", "weight")).not().containsText("Auto");
    assertThat(unheard.asOf()).containsText("as of");
    assertThat(new ShellPage(cutOff).toast())
        .containsText("What a device has not sent yet cannot appear.");
  }

  /** The client's row, opened in another tab, once the tab listens for changes. */
  private static ClientsPage openedIn(Page tab, RosterStack stack) {
    tab.navigate(stack.page("clients?q=Nyg%C3%A5rd"));
    new ShellPage(tab).waitUntilLive();
    return new ClientsPage(tab).shown().open("Nygård");
  }
}
