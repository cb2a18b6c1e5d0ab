package app.roster.testing.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The requests above the pending invitations, and the address where people can ask. */
public final class RequestsList {

  private final Page page;

  public RequestsList(Page page) {
    this.page = page;
  }

  /** The address of the organization's own sign-up page. */
  public String address() {
    return page.locator("#join-address").inputValue();
  }

  public Locator row(String email) {
    return page.locator(".request-list li", new Page.LocatorOptions().setHasText(email));
  }

  public Locator acceptButton(String email) {
    return row(email).locator(".request-accept");
  }

  public Locator rejectButton(String email) {
    return row(email).locator(".request-reject");
  }

  /** The question before a request is rejected. */
  public Locator question() {
    return page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Reject"));
  }
}
