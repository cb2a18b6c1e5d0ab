package app.roster.testing.pages;

import com.microsoft.playwright.Page;

/** The pages of Keycloak on the way into the application: first the address, then the password. */
public final class SignInPages {

  private final Page page;

  public SignInPages(Page page) {
    this.page = page;
  }

  /** Signs in and waits until the browser is back at the application. */
  public void signIn(String email, String password) {
    enter(email, password);
    page.waitForURL(address -> address.contains("/roster/"));
  }

  /** Gives address and password; what comes next depends on the account. */
  public void enter(String email, String password) {
    page.locator("#username").fill(email);
    page.locator("#kc-login").click();
    enterPassword(password);
  }

  /** Gives the password where the address is known already, as behind an invitation. */
  public void enterPassword(String password) {
    page.locator("#password").fill(password);
    page.locator("#kc-login").click();
  }

  /** Chooses a new password where one is demanded. */
  public void chooseNewPassword(String password) {
    page.locator("#password-new").fill(password);
    page.locator("#password-confirm").fill(password);
    page.locator("#kc-passwd-update-form button[type=submit]").first().click();
  }

  public String heading() {
    return page.locator("#kc-page-title").innerText();
  }

  public boolean isShown() {
    return page.locator("body[data-page-id]").count() > 0;
  }
}
