package app.roster.testing.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The frame around every page of the application. */
public final class ShellPage {

  private final Page page;

  public ShellPage(Page page) {
    this.page = page;
  }

  /** The name that says who really acts; stays during a client view. */
  public Locator signedInName() {
    return page.locator("#signed-in-name");
  }

  public Locator heading() {
    return page.locator("h1");
  }

  /** Pop-ups in the corner. */
  public Locator toast() {
    return page.locator(".ui-growl-item");
  }

  /** Closes a pop-up. */
  public void closeToast() {
    toast().first().locator(".toast-close").click();
  }

  public ShellPage goTo(String entry) {
    page.locator("#nav")
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(entry).setExact(true))
        .click();
    return this;
  }

  public void switchTo(String organization) {
    page.locator(".workspace-switch").click();
    page.locator("#workspaces").getByText(organization).click();
  }

  public void signOut() {
    page.locator("#nav")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Sign out"))
        .click();
    page.waitForURL("**/signed-out");
  }

  /** Waits until the page hears of changes as they happen. */
  public void waitUntilLive() {
    page.waitForCondition(() -> "open".equals(liveState()));
  }

  private Object liveState() {
    return page.evaluate("document.documentElement.dataset.liveState");
  }

  /** The small round button in the corner. */
  public Locator helpButton() {
    return page.locator(".help-button");
  }

  public HelpPanel openHelp() {
    helpButton().click();
    return new HelpPanel(page.locator("#help"));
  }
}
