package app.roster.testing.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The list of tags by which the Clients table is narrowed. */
public final class TagChoice {

  private final Page page;
  private final TableAnswer answer;

  TagChoice(Page page) {
    this.page = page;
    this.answer = new TableAnswer(page);
  }

  public TagChoice open() {
    page.locator("#tags-button").click();
    assertThat(drawer()).isVisible();
    return this;
  }

  public TagChoice close() {
    page.keyboard().press("Escape");
    assertThat(drawer()).isHidden();
    return this;
  }

  public TagChoice tick(String tag) {
    answer.after(() -> box(tag).check());
    return this;
  }

  public TagChoice untick(String tag) {
    answer.after(() -> box(tag).uncheck());
    return this;
  }

  /** Presses the button in the empty table. */
  public void clear() {
    answer.after(() -> page.locator(".table-area [data-clear-tags]").click());
  }

  private Locator drawer() {
    return page.locator("#tags");
  }

  private Locator box(String tag) {
    return drawer().getByLabel(tag, new Locator.GetByLabelOptions().setExact(true));
  }
}
