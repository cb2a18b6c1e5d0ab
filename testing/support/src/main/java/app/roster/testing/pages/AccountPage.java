package app.roster.testing.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** My Account, with its tabs Account and Subscription. */
public final class AccountPage {

  private final Page page;

  public AccountPage(Page page) {
    this.page = page;
  }

  public AccountPage tab(String label) {
    page.locator(".tabs")
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(label).setExact(true))
        .click();
    return this;
  }

  public Locator name() {
    return page.locator("#profile-name");
  }

  public Locator email() {
    return page.locator("#profile-email");
  }

  /** Rows of the organizations through which the person uses the product. */
  public Locator seats() {
    return page.locator("#seats tbody tr");
  }

  /** The line that says whose account this is while a client view runs. */
  public Locator ownAccountNote() {
    return page.getByText("You are seeing your own account");
  }

  public void changePassword() {
    page.locator("#change-password").click();
  }
}
