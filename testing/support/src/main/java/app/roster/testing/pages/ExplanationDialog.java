package app.roster.testing.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/**
 * "How was this computed?", behind the averages of tiles and smart rows.
 *
 * <pre>{@code
 * ExplanationDialog explanation = new ExplanationDialog(page).open(dashboard.average("weight"));
 * assertThat(explanation.formula()).hasText("(81.0) / 1 day = 81.0 kg");
 * }</pre>
 */
public final class ExplanationDialog {

  private final Page page;

  public ExplanationDialog(Page page) {
    this.page = page;
  }

  /** Presses the button inside of what shows an average. */
  public ExplanationDialog open(Locator average) {
    average.locator("[data-explain]").click();
    assertThat(box()).isVisible();
    return this;
  }

  public Locator box() {
    return page.locator("#explanation");
  }

  public Locator title() {
    return page.locator("#explanation-title");
  }

  /** The number that is explained, with its unit. */
  public Locator result() {
    return box().locator(".explanation-result");
  }

  /** The calculation with the real numbers. */
  public Locator formula() {
    return box().locator(".explanation-formula");
  }

  /** The lines of days, the newest first. */
  public Locator days() {
    return box().locator(".explanation-days tbody tr");
  }

  /** Looks at another window from within the dialog. */
  public ExplanationDialog window(int days) {
    Locator link = box().locator(".explanation-links [data-days='" + days + "']").last();
    link.click();
    assertThat(link).hasAttribute("aria-pressed", "true");
    return this;
  }

  public void close() {
    page.keyboard().press("Escape");
    assertThat(box()).isHidden();
  }
}
