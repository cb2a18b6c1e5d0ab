package app.roster.testing.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/**
 * The Pending tab of the Clients page, and the circle with the count beside its name; on the Team
 * page the same list of invitations into the team.
 */
public final class PendingTab {

  private static final String TABLE = "[id='pending:table']";

  private final Page page;

  public PendingTab(Page page) {
    this.page = page;
  }

  public PendingTab open() {
    link().click();
    return this;
  }

  /** The circle; hidden while nobody is pending. */
  public Locator badge() {
    return page.locator("nav.tabs .count");
  }

  /** The number in the circle. */
  public int count() {
    return badge().isVisible() ? Integer.parseInt(badge().innerText()) : 0;
  }

  /** Waits for a number in the circle, which is not there for none. */
  public void waitForCount(int number) {
    if (number == 0) {
      assertThat(badge()).isHidden();
    } else {
      assertThat(badge()).hasText(String.valueOf(number));
    }
  }

  /** Types into the search, which filters requests and invitations. */
  public PendingTab search(String text) {
    page.getByLabel("Search by email").fill(text);
    return this;
  }

  /** The button at the top right, whether or not it can be used. */
  public Locator inviteButton() {
    return offer("Invite New Client");
  }

  /** The same beside it. */
  public Locator importButton() {
    return offer("Import Data");
  }

  private Locator offer(String name) {
    return page.locator(".page-actions")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
  }

  public Locator row(String email) {
    return page.locator(TABLE + " tbody tr", new Page.LocatorOptions().setHasText(email));
  }

  /** Waits until the mail has left, from when on the row cannot be sent again for a while. */
  public PendingTab waitUntilSent(String email) {
    assertThat(row(email).locator("[data-wait]")).not().hasAttribute("data-wait", "0");
    return this;
  }

  /** Opens the row's menu, chooses Disconnect and agrees to the question. */
  public void disconnect(String email) {
    choose(email, "Disconnect");
    question()
        .getByText("Disconnect", new Locator.GetByTextOptions().setExact(true))
        .last()
        .click();
  }

  /** Opens the row's menu and chooses Copy Link; the field with the link. */
  public Locator copyLink(String email) {
    choose(email, "Copy Link");
    return page.getByLabel("Link", new Page.GetByLabelOptions().setExact(true));
  }

  /** Opens the row's menu and chooses Details; the dialog. */
  public Locator details(String email) {
    choose(email, "Details");
    return page.locator(".invitation-dialog");
  }

  /** Ticks a column such as {@code Sent} and waits for it. */
  public PendingTab addColumn(String column) {
    Locator columns = page.locator(".dropdown");
    columns.locator("summary").click();
    columns.getByLabel(column, new Locator.GetByLabelOptions().setExact(true)).check();
    page.keyboard().press("Escape");
    assertThat(header(column)).isVisible();
    return this;
  }

  public Locator header(String column) {
    return page.locator(TABLE + " thead th", new Page.LocatorOptions().setHasText(column));
  }

  /** The ellipsis at the far right of a row. */
  public Locator menuButton(String email) {
    return row(email).locator(".row-menu button");
  }

  /** All that the opened menu of a row offers. */
  public Locator menuItems() {
    return page.locator(".ui-menu:visible").getByRole(AriaRole.MENUITEM);
  }

  /** What the opened menu of a row offers. */
  public Locator menuItem(String name) {
    return page.locator(".ui-menu:visible")
        .getByRole(AriaRole.MENUITEM, new Locator.GetByRoleOptions().setName(name));
  }

  /** The question before an invitation is withdrawn. */
  public Locator question() {
    return page.getByRole(AriaRole.ALERTDIALOG);
  }

  private void choose(String email, String item) {
    menuButton(email).click();
    menuItem(item).click();
  }

  /** What opens the tab; current while it is shown. */
  public Locator link() {
    return page.locator("nav.tabs a[href$='tab=pending']");
  }
}
