package app.roster.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.roster.testing.Browsers;
import app.roster.testing.RosterExtension;
import app.roster.testing.RosterStack;
import app.roster.testing.pages.ClientViewBanner;
import app.roster.testing.pages.ClientsPage;
import app.roster.testing.pages.TableViews;
import app.roster.testing.pages.TagList;
import app.roster.testing.pages.ViewDialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Saved arrangements of the Clients table after something else was done meanwhile. */
@ExtendWith(RosterExtension.class)
class SavedViewsReturnIT {

  @Test
  void a_client_view_from_the_page_of_a_client_leads_back_to_what_was_changed(
      RosterStack stack, Browsers browsers) {
    Page page = OwnPractice.found(stack, "saved-return", "Arnold").owner(browsers, "clients");
    ClientsPage clients = new ClientsPage(page).shown();
    clients.views().open().saveAs("Round");
    clients.columns().add("steps");

    clients.openDetails("Arnold", ClientsPage.Link.LAST_NAME);
    page.locator("button[form='start-view']").click();
    if (page.locator("#start-view").getAttribute("data-asks").equals("true")) {
      new ViewDialog(page).start();
    }
    page.waitForURL("**/view/*/dashboard*");
    new ClientViewBanner(page).cancel();

    assertThat(clients.shown().views().button()).containsText("Round");
    assertThat(clients.views().changed()).isVisible();
    assertThat(clients.columns().header("steps")).isVisible();
  }

  @Test
  void what_somebody_else_saved_is_not_written_over_after_a_new_name(
      RosterStack stack, Browsers browsers) {
    Page page = OwnPractice.found(stack, "saved-twice", "Arnold").owner(browsers, "clients");
    ClientsPage clients = new ClientsPage(page).shown();
    clients.views().open().saveAs("Round");
    Page elsewhere = page.context().newPage();
    elsewhere.navigate(page.url());
    ClientsPage there = new ClientsPage(elsewhere).shown();
    there.columns().add("email");
    there.views().saveChanges();

    clients.columns().add("steps");
    clients.views().open().rename("Walkers");
    page.locator("[id='f:save']").click();

    assertThat(page.locator(".ui-growl-item-container").last())
        .containsText("Somebody changed this");
    assertThat(clients.views().changed()).isVisible();
    clients.views().saveChanges();
  }

  @Test
  void that_a_tag_is_gone_is_said_until_it_is_saved_without(RosterStack stack, Browsers browsers) {
    OwnPractice practice = OwnPractice.found(stack, "saved-tag", "Arnold");
    Page page = practice.owner(browsers, "settings");
    TagList list = new TagList(page).add("Evening");
    page.navigate(stack.page("clients"));
    ClientsPage clients = new ClientsPage(page).shown();
    clients.tags().open().tick("Evening").close();
    TableViews views = clients.views().open().saveAs("Evenings");
    assertThat(page).hasURL(Pattern.compile(".*[?&]saved=[0-9a-f-]{36}.*"));
    final String address = page.url().replaceFirst("\\?.*(saved=[0-9a-f-]{36}).*", "?$1");
    page.navigate(stack.page("settings"));
    list.askToDelete("Evening")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete").setExact(true))
        .press("Enter");
    assertThat(list.names()).hasCount(0);

    page.navigate(address);
    assertThat(page.locator(".saved-narrower")).isVisible();
    page.locator("[id='f:keep']").click();

    assertThat(page.locator(".saved-narrower")).hasCount(0);
    page.navigate(address);
    assertThat(views.button()).containsText("Evenings");
    assertThat(page.locator(".saved-narrower")).hasCount(0);
  }
}
