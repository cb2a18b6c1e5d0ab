package app.roster.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.roster.dev.DemoOrganizations;
import app.roster.dev.DemoPerson;
import app.roster.testing.Browsers;
import app.roster.testing.Looks;
import app.roster.testing.RosterExtension;
import app.roster.testing.RosterStack;
import app.roster.testing.Visitor;
import app.roster.testing.pages.ShellPage;
import app.roster.testing.pages.TeamPage;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A team that does not fit on one page. */
@ExtendWith(RosterExtension.class)
class LargeTeamIT {

  private static final String ALIAS = "meridian";
  private static final String OWNER = "olga.meridian@example.org";
  private static final String LEAVER = "colleague07.meridian@example.org";

  @Test
  @Tag("A1")
  void it_is_searched_and_paged_and_somebody_leaves_it(RosterStack stack, Browsers browsers) {
    DemoOrganizations organizations = stack.organizations();
    organizations.found(ALIAS, "Meridian Group");
    organizations.add(pro(OWNER, "Olga", "Aaltonen"));
    IntStream.rangeClosed(1, 26).mapToObj(LargeTeamIT::colleague).forEach(organizations::add);
    Page page = People.signedIn(stack, browsers.atDesktop(), OWNER, "team");
    new ShellPage(page).waitUntilLive();
    TeamPage team = new TeamPage(page);

    assertThat(team.members()).hasCount(25);
    assertThat(team.report()).hasText("1–25 of 27");
    team.search().fill("COLLEAGUE07");
    assertThat(team.members()).hasCount(1);
    assertThat(team.member("Kim Sample07")).isVisible();
    assertThat(team.report()).hasText("1–1 of 1");
    assertThat(page.getByText("You work alone so far")).isHidden();
    team.search().fill("nobody is called this");
    assertThat(team.members()).hasText("Nobody in the team matches your search.");
    assertThat(team.search()).isFocused();
    Looks looks = new Looks(page);
    looks.at("search in a team that finds nobody");
    team.search().fill("");
    assertThat(team.members()).hasCount(25);
    looks.at("team of several pages");
    assertThat(looks.findings()).isEmpty();
    team.nextPage().click();
    assertThat(team.members()).hasCount(2);
    team.search().fill("sample07");
    assertThat(team.member("Kim Sample07")).isVisible();
    team.search().fill("");
    team.rowsPerPage().selectOption("50");
    assertThat(team.members()).hasCount(27);

    Visitor leaver = browsers.atDesktop();
    Page own = People.signedIn(stack, leaver, LEAVER, "team");
    new ShellPage(own).waitUntilLive();
    TeamPage theirs = new TeamPage(own);
    theirs.menuButton("Kim Sample07").press("Enter");
    assertThat(theirs.menuItems()).hasText(new String[] {"Leave Team"});
    assertThat(theirs.menuItem("Leave Team")).isFocused();
    own.keyboard().press("Enter");
    assertThat(theirs.question()).containsText("Leave the team?");
    assertThat(theirs.safeAnswer()).isFocused();
    own.keyboard().press("Tab");
    own.keyboard().press("Enter");
    own.waitForURL("**/roster/dashboard");
    assertThat(new ShellPage(own).toast()).containsText("You left the team.");
    assertThat(team.members()).hasCount(26);
    assertThat(team.member("Kim Sample07")).hasCount(0);

    own.navigate(stack.page("team"));
    assertThat(own.locator("h1")).hasText("Not allowed");
    leaver.forgive("403");
  }

  private static DemoPerson colleague(int number) {
    String name = "%02d".formatted(number);
    return pro("colleague" + name + ".meridian@example.org", "Kim", "Sample" + name);
  }

  private static DemoPerson pro(String email, String first, String last) {
    return new DemoPerson(
        DemoPerson.Kind.PRO,
        List.of(ALIAS),
        email,
        first,
        last,
        LocalDate.of(1985, 5, 17),
        "female",
        ZoneId.of("Europe/Oslo"),
        "en",
        Optional.empty());
  }
}
