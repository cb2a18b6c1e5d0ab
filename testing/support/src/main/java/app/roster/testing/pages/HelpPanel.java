package app.roster.testing.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

/** The help panel behind the round button. */
public final class HelpPanel {

  private final Locator panel;

  HelpPanel(Locator panel) {
    this.panel = panel;
  }

  public Locator articles() {
    return panel.locator("summary");
  }

  /** The articles about the page that is shown; they stand above all others. */
  public Locator fitting() {
    return panel.locator("h3:first-of-type ~ .help-article:not(h3 ~ h3 ~ .help-article) summary");
  }

  public Locator supportLink() {
    return panel.locator("a[href^='mailto:']");
  }

  public void read(String title) {
    article(title).locator("summary").click();
  }

  /** Answers the question at the end of an article that is open. */
  public void answer(String title, String answer) {
    article(title)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(answer).setExact(true))
        .click();
  }

  /** What stands at the end of an article that is open. */
  public Locator question(String title) {
    return article(title).locator(".help-feedback > span").first();
  }

  public Locator thanks(String title) {
    return article(title).getByRole(AriaRole.STATUS);
  }

  private Locator article(String title) {
    return panel.locator(".help-article", new Locator.LocatorOptions().setHasText(title));
  }
}
