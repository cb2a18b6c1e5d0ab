package app.roster.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.roster.testing.Browsers;
import app.roster.testing.Looks;
import app.roster.testing.RosterExtension;
import app.roster.testing.RosterStack;
import app.roster.testing.Visitor;
import app.roster.testing.pages.DashboardPage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Typed values are corrected, taken away and brought back. */
@ExtendWith(RosterExtension.class)
class TypedValuesIT {

  private static final String CLIENT = "sofia.marquez@example.org";
  private static final ZoneId ZONE = ZoneId.of("America/Chicago");

  @Test
  @Tag("A41")
  void a_value_is_corrected_and_taken_away_and_brought_back_without_losing_the_place(
      RosterStack stack, Browsers browsers) {
    Page page = People.signedIn(stack, browsers.atDesktop(), CLIENT, "dashboard");
    DashboardPage dashboard = new DashboardPage(page).shown().enter("weight", "57.31");
    Looks looks = new Looks(page);

    dashboard.openSource("weight").edit("57.3");
    assertThat(dashboard.field("number")).hasValue("57.31");
    looks.at("value to be corrected");
    dashboard.field("number").fill("58.4");
    dashboard.field("note").fill("misread the scales");
    dashboard.save();
    assertThat(dashboard.entryDialog()).isHidden();
    assertThat(dashboard.recorded("58.4")).containsText("misread the scales");
    assertThat(dashboard.recorded("58.4").locator(".recorded-edit")).isFocused();
    assertThat(dashboard.value("weight")).hasText("58.4");

    dashboard.remove("58.4");
    assertThat(dashboard.recorded("58.4").locator(".recorded-undo")).isFocused();
    assertThat(dashboard.tile("weight").locator(".tile-none")).hasCount(1);
    looks.at("value that was taken away");
    dashboard.undo("58.4");
    assertThat(dashboard.recorded("58.4").locator(".recorded-remove")).isFocused();
    assertThat(dashboard.value("weight")).hasText("58.4");
    assertThat(looks.findings()).isEmpty();
  }

  @Test
  void whoever_was_slower_is_told_and_loses_nothing(RosterStack stack, Browsers browsers) {
    Visitor visitor = browsers.atDesktop();
    Page slow = People.signedIn(stack, visitor, CLIENT, "dashboard");
    DashboardPage slower = new DashboardPage(slow).shown().addTile("Waist").enter("waist", "71");
    slower.openSource("waist").edit("71.0");
    slower.field("number").fill("72.5");
    Page fast = visitor.newTab();
    fast.navigate(stack.page("dashboard"));
    DashboardPage faster = new DashboardPage(fast).shown().openSource("waist").edit("71.0");
    faster.field("number").fill("73");
    faster.save();
    assertThat(faster.recorded("73.0")).hasCount(1);

    slower.save();
    assertThat(slower.conflict()).containsText("it is 73.0 cm now");
    assertThat(slower.field("number")).hasValue("72.5");
    Looks looks = new Looks(slow);
    looks.at("value that somebody changed meanwhile");
    slower.save();
    assertThat(slower.entryDialog()).isHidden();
    assertThat(slower.value("waist")).hasText("72.5");

    slower.edit("72.5");
    slower.field("number").fill("74.1");
    fast.reload();
    faster.shown().openSource("waist").remove("72.5");
    slower.save();
    assertThat(slower.conflict()).containsText("removed this value");
    slower.save();
    assertThat(slower.entryDialog()).isHidden();
    assertThat(slower.value("waist")).hasText("74.1");
    assertThat(looks.findings()).isEmpty();
  }

  @Test
  void all_values_are_within_reach_page_by_page(RosterStack stack, Browsers browsers) {
    Page page = People.signedIn(stack, browsers.onPhone(), CLIENT, "dashboard");
    DashboardPage dashboard = new DashboardPage(page).shown().addTile("Height");
    for (int day = 1; day <= 10; day++) {
      dashboard.enter("height", "16" + day % 10, LocalDate.now(ZONE).minusDays(day).toString());
    }
    dashboard.openSource("height");
    assertThat(dashboard.recorded("cm")).hasCount(8);

    button(dashboard, "Older").click();
    assertThat(dashboard.recorded("cm")).hasCount(2);
    assertThat(page.locator("#values-title")).isFocused();
    Looks looks = new Looks(page);
    looks.at("older values");
    dashboard.remove("160");
    button(dashboard, "Newer").click();
    assertThat(dashboard.recorded("cm")).hasCount(8);
    assertThat(looks.findings()).isEmpty();
  }

  private static Locator button(DashboardPage dashboard, String name) {
    return dashboard
        .detailsDialog()
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
  }
}
