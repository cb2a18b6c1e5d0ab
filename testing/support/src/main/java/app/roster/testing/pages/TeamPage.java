package app.roster.testing.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/**
 * The Team page. Members are named by a part of their row, such as their full name.
 *
 * <pre>{@code
 * team.choose("Mateo Álvarez", "Make Administrator");
 * assertThat(team.member("Mateo Álvarez")).containsText("Administrator");
 * }</pre>
 */
public final class TeamPage {

  private final Page page;

  public TeamPage(Page page) {
    this.page = page;
  }

  public Locator members() {
    return page.locator(".team-table tbody tr");
  }

  /** What finds members where there are many; else not there. */
  public Locator search() {
    return page.getByLabel("Search by name or email");
  }

  /** Which members of how many are shown. */
  public Locator report() {
    return page.locator(".team-table .ui-paginator-current");
  }

  public Locator nextPage() {
    return page.locator(".team-table .ui-paginator-next");
  }

  /** How many are on a page. */
  public Locator rowsPerPage() {
    return page.locator(".team-table .ui-paginator-rpp-options");
  }

  public Locator member(String name) {
    return members().filter(new Locator.FilterOptions().setHasText(name));
  }

  /** The ellipsis at the far right of a row; there for those who may do anything. */
  public Locator menuButton(String member) {
    return member(member).locator(".row-menu button");
  }

  /** What the opened menu of a row offers. */
  public Locator menuItems() {
    return page.locator(".ui-menu:visible").getByRole(AriaRole.MENUITEM);
  }

  public TeamPage choose(String member, String item) {
    menuButton(member).click();
    menuItem(item).click();
    return this;
  }

  public Locator menuItem(String name) {
    return menuItems().filter(new Locator.FilterOptions().setHasText(name));
  }

  /** The question before what cannot be undone. */
  public Locator question() {
    return page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Are you sure?"));
  }

  /** What leaves everything as it is. */
  public Locator safeAnswer() {
    return page.locator(".team-keep");
  }

  /** Agrees to the question. */
  public void agree() {
    assertThat(question()).isVisible();
    page.locator("[id='teamQuestion:confirm']").click();
    assertThat(question()).isHidden();
  }

  /** What opens the dialog, or stands there disabled. */
  public Locator inviteButton() {
    return page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Invite Team Member"))
        .first();
  }

  /** Opens the dialog, chooses a role such as {@code Administrator}, and sends. */
  public void invite(String address, String role) {
    inviteButton().click();
    page.locator(".invite-dialog").getByLabel("Role").selectOption(role);
    new InviteDialog(page).invite(address);
  }

  /** Those who are invited into the team and have not answered. */
  public PendingTab invitations() {
    return new PendingTab(page);
  }
}
