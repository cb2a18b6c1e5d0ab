package app.roster.testing.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What is asked before a client view begins. */
public final class ViewDialog {

  private final Page page;

  public ViewDialog(Page page) {
    this.page = page;
  }

  /** Presses a button that starts a view, and answers the dialog where one comes up. */
  static void pass(Page page, Locator button) {
    boolean asks = "true".equals(page.locator("#start-view").getAttribute("data-asks"));
    button.click();
    if (asks) {
      new ViewDialog(page).start();
    }
  }

  public Locator box() {
    return page.locator("#view-dialog");
  }

  public Locator reason() {
    return box().locator("#view-reason");
  }

  /** The box to tick for not being asked again. */
  public Locator understood() {
    return box().getByRole(AriaRole.CHECKBOX);
  }

  public void start() {
    box()
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("View").setExact(true))
        .click();
  }

  public void stay() {
    box().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Stay here")).click();
  }
}
