package app.roster.testing.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Where somebody asks an organization to be accepted. */
public final class AskPage {

  private final Page page;

  public AskPage(Page page) {
    this.page = page;
  }

  /** What the page has to say; {@code data-state} tells which. */
  public Locator content() {
    return page.locator("#roster-ask");
  }

  public AskPage send(String message) {
    assertThat(content()).hasAttribute("data-state", "ask");
    page.locator("#roster-ask-message").fill(message);
    page.locator("#roster-ask-ask").click();
    assertThat(content()).hasAttribute("data-state", "sent");
    return this;
  }

  public void goOn() {
    page.locator("#roster-ask-continue").click();
  }
}
