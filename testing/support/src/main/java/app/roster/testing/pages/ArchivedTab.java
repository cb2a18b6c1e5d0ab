package app.roster.testing.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The Archived tab of the Clients page. */
public final class ArchivedTab {

  private final Page page;
  private final TableAnswer answer;

  public ArchivedTab(Page page) {
    this.page = page;
    this.answer = new TableAnswer(page);
  }

  public ArchivedTab open() {
    page.locator("nav.tabs a[href$='tab=archived']").click();
    return this;
  }

  public Locator table() {
    return page.locator(".archived-table");
  }

  public Locator rows() {
    return page.locator(".archived-table tbody tr:has(.name)");
  }

  public ArchivedTab search(String text) {
    answer.after(() -> page.getByLabel("Search archived clients").fill(text));
    return this;
  }

  /** Presses the button in the empty table. */
  public ArchivedTab clearSearch() {
    answer.after(() -> page.locator(".table-area [data-clear-search]").click());
    return this;
  }

  public Locator row(String client) {
    return page.locator(".archived-table tbody tr", new Page.LocatorOptions().setHasText(client));
  }

  /** The ellipsis at the far right of a row. */
  public Locator menuButton(String client) {
    return row(client).locator(".row-menu button");
  }

  /** What the opened menu of a row offers. */
  public Locator menuItem(String name) {
    return page.locator(".ui-menu:visible")
        .getByRole(AriaRole.MENUITEM, new Locator.GetByRoleOptions().setName(name));
  }

  /** Agrees to the question. */
  public void agree() {
    question().locator(".ui-confirmdialog-yes").click();
  }

  /** The question before a client is disconnected. */
  public Locator question() {
    return page.getByRole(AriaRole.ALERTDIALOG);
  }
}
