package app.roster.testing.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The Pending tab of the Clients page, and the circle with the count beside its name. */
public final class PendingTab {

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

  public Locator row(String email) {
    return page.locator(".pending-table tbody tr", new Page.LocatorOptions().setHasText(email));
  }

  /** Opens the row's menu and chooses Resend Invitation. */
  public void resend(String email) {
    choose(email, "Resend Invitation");
  }

  /** Opens the row's menu, chooses Disconnect and agrees to the question. */
  public void disconnect(String email) {
    choose(email, "Disconnect");
    page.locator(".ui-confirmdialog-yes").click();
  }

  private void choose(String email, String item) {
    row(email).locator(".row-menu button").click();
    page.locator(".ui-menu:visible")
        .getByRole(AriaRole.MENUITEM, new Locator.GetByRoleOptions().setName(item))
        .click();
  }

  /** What opens the tab; current while it is shown. */
  public Locator link() {
    return page.locator("nav.tabs a[href$='tab=pending']");
  }
}
