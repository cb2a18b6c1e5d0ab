package app.roster.testing.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** A person's own photo food journal. */
public final class JournalPage {

  private final Page page;

  public JournalPage(Page page) {
    this.page = page;
  }

  /** Adds a meal with a photo and waits until it stands in the list. */
  public JournalPage add(Path photo, String caption) {
    page.locator("input[type=file]").setInputFiles(photo);
    page.locator("[id='entry:caption']").fill(caption);
    page.locator("[id='entry:save']").click();
    assertThat(entry(caption)).isVisible();
    return this;
  }

  public Locator entry(String caption) {
    return page.locator("article.entry", new Page.LocatorOptions().setHasText(caption));
  }
}
