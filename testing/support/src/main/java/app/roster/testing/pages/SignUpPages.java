package app.roster.testing.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The way of an invited person: the form of the new account, then the question to connect. */
public final class SignUpPages {

  private final Page page;

  public SignUpPages(Page page) {
    this.page = page;
  }

  public Locator heading() {
    return page.locator("#kc-page-title");
  }

  public Locator email() {
    return page.locator("#email");
  }

  public Locator timeZone() {
    return page.locator("#zoneinfo");
  }

  /** Fills in everything but the address, which the invitation fixes. */
  public SignUpPages fill(String firstName, String lastName, String password) {
    page.locator("#firstName").fill(firstName);
    page.locator("#lastName").fill(lastName);
    page.locator("#birthdate").fill("1990-05-17");
    page.locator("#gender").selectOption("female");
    page.locator("#password").fill(password);
    page.locator("#password-confirm").fill(password);
    return this;
  }

  /** The box that agrees to the connection on the form itself. */
  public Locator agreement() {
    return page.locator("#roster-agree");
  }

  /** What is shared with whom, said beside that box. */
  public Locator terms() {
    return page.locator(".agreement");
  }

  public SignUpPages create() {
    page.locator("#kc-register-form [type=submit]").click();
    return this;
  }

  /** What is shared with whom, or why nobody is connected. */
  public Locator question() {
    return page.locator("#roster-connect");
  }

  public void connect() {
    assertThat(question()).hasAttribute("data-state", "ask");
    page.locator("#roster-connect-yes").click();
  }

  /** Goes on from a page that says why nobody is connected. */
  public void goOn() {
    page.locator("#roster-connect-continue").click();
  }
}
