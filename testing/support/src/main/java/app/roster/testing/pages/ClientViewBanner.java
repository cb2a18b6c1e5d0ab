package app.roster.testing.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The pink line at the top of every page of a client view. */
public final class ClientViewBanner {

  private final Page page;

  public ClientViewBanner(Page page) {
    this.page = page;
  }

  public Locator line() {
    return page.locator(".client-view-banner");
  }

  public String colour() {
    return (String) line().evaluate("banner => getComputedStyle(banner).backgroundColor");
  }

  /** Part of the address that names the view: {@code /view/…}. */
  public String viewPath() {
    return page.url().replaceFirst(".*/roster(/view/[^/]+)/.*", "$1");
  }

  public void cancel() {
    line()
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Cancel").setExact(true))
        .click();
  }
}
