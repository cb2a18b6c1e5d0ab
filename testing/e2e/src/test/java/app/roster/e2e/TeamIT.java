package app.roster.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.roster.stack.Mail;
import app.roster.testing.Browsers;
import app.roster.testing.RosterExtension;
import app.roster.testing.RosterStack;
import app.roster.testing.Visitor;
import app.roster.testing.pages.ClientsPage;
import app.roster.testing.pages.PendingTab;
import app.roster.testing.pages.ShellPage;
import app.roster.testing.pages.SignUpPages;
import app.roster.testing.pages.TeamPage;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Colleagues come, get another role, take over, and go. */
@ExtendWith(RosterExtension.class)
class TeamIT {

  @Test
  @Tag("A3")
  void a_practitioner_is_invited_promoted_and_removed_and_each_time_has_just_the_rights_of_it(
      RosterStack stack, Browsers browsers) {
    String address = People.newAddress();
    Page owner = People.signedIn(stack, browsers.atDesktop(), People.PRO, "team");
    new ShellPage(owner).waitUntilLive();
    TeamPage team = new TeamPage(owner);
    assertThat(team.member("Dana Whitfield")).containsText("Owner");
    assertThat(team.member("Dana Whitfield")).containsText("You");
    team.invite(address, "Practitioner");
    assertThat(team.invitations().row(address)).containsText("Practitioner");

    Visitor newcomer = browsers.atDesktop();
    Page page = newcomer.page();
    page.navigate(invitation(stack.mails().awaitTo(address)));
    SignUpPages signUp = new SignUpPages(page);
    signUp.fill("Nora", "Lindqvist", People.NEW_PASSWORD).create();
    signUp.connect();
    page.waitForURL("**/roster/dashboard");
    assertThat(team.member("Nora Lindqvist")).containsText("Practitioner");
    assertThat(team.invitations().row(address)).hasCount(0);

    page.navigate(stack.page("clients"));
    new ClientsPage(page).shown();
    assertThat(new ClientsPage(page).row("Okafor")).isVisible();
    new ShellPage(page).goTo("Team").waitUntilLive();
    TeamPage own = new TeamPage(page);
    assertThat(own.inviteButton()).hasAttribute("aria-disabled", "true");
    assertThat(own.inviteButton())
        .hasAccessibleDescription("Only the Owner and Administrators invite into the team.");
    assertThat(own.menuButton("Dana Whitfield")).hasCount(0);

    team.choose("Nora Lindqvist", "Make Administrator");
    assertThat(team.member("Nora Lindqvist")).containsText("Administrator");
    assertThat(own.inviteButton()).not().hasAttribute("aria-disabled", "true");
    assertThat(own.menuButton("Mateo")).isVisible();
    assertThat(own.menuButton("Dana Whitfield")).hasCount(0);

    team.menuButton("Nora Lindqvist").press("Enter");
    team.menuItem("Remove from Team").press("Enter");
    assertThat(team.question()).containsText("Nora Lindqvist");
    assertThat(team.safeAnswer()).isFocused();
    owner.keyboard().press("Escape");
    assertThat(team.question()).isHidden();
    assertThat(team.menuButton("Nora Lindqvist")).isFocused();
    team.choose("Nora Lindqvist", "Remove from Team").agree();
    assertThat(team.member("Nora Lindqvist")).hasCount(0);

    assertThat(page.locator("h1")).hasText("Not allowed");
    page.navigate(stack.page("clients"));
    assertThat(page.locator("h1")).hasText("Not allowed");
    newcomer.forgive("403");
  }

  @Test
  void the_owner_hands_the_organization_over_and_gets_it_back(
      RosterStack stack, Browsers browsers) {
    Page ingrid = People.signedIn(stack, browsers.atDesktop(), People.OTHER_PRO, "team");
    new ShellPage(ingrid).waitUntilLive();
    TeamPage team = new TeamPage(ingrid);
    team.choose("Jonas Keller", "Hand over Ownership");
    assertThat(team.question()).containsText("you become an Administrator");
    team.agree();

    assertThat(team.member("Jonas Keller")).containsText("Owner");
    assertThat(team.member("Ingrid Solberg")).containsText("Administrator");
    assertThat(team.menuButton("Jonas Keller")).hasCount(0);

    Page jonas = People.signedIn(stack, browsers.atDesktop(), "jonas.keller@example.org", "team");
    TeamPage his = new TeamPage(jonas);
    new ShellPage(jonas).waitUntilLive();
    his.choose("Ingrid Solberg", "Organisation übergeben");
    jonas.locator("[id='teamQuestion:confirm']").click();
    assertThat(team.member("Ingrid Solberg")).containsText("Owner");
    team.choose("Jonas Keller", "Make Practitioner");
    assertThat(team.member("Jonas Keller")).containsText("Practitioner");
  }

  @Test
  @Tag("A15")
  void whoever_is_asked_about_is_who_goes_although_the_list_has_moved(
      RosterStack stack, Browsers browsers) {
    String first = People.newAddress();
    String second = People.newAddress();
    Page page = People.signedIn(stack, browsers.atDesktop(), People.PRO, "team");
    TeamPage team = new TeamPage(page);
    team.invite(first, "Practitioner");
    PendingTab pending = team.invitations().waitUntilSent(first);
    pending.menuButton(first).click();
    pending.menuItem("Disconnect").click();
    assertThat(pending.question()).containsText(first);

    Page elsewhere = People.signedIn(stack, browsers.atDesktop(), People.PRO, "team");
    new ShellPage(elsewhere).waitUntilLive();
    TeamPage other = new TeamPage(elsewhere);
    other.invite(second, "Practitioner");
    assertThat(other.invitations().row(second)).isVisible();
    pending.question().locator(".ui-confirmdialog-yes").click();

    assertThat(other.invitations().row(first)).hasCount(0);
    assertThat(other.invitations().row(second)).isVisible();
    assertThat(pending.row(second)).isVisible();
    pending.disconnect(second);
    assertThat(pending.row(second)).hasCount(0);
  }

  /** Where the button of the mail leads. */
  private static String invitation(Mail mail) {
    return mail.links().stream()
        .filter(link -> link.getPath().endsWith("/invitations/open"))
        .findFirst()
        .orElseThrow()
        .toString();
  }
}
