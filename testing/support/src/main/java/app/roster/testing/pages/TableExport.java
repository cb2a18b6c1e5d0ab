package app.roster.testing.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The menu that downloads the Clients table. */
public final class TableExport {

  private final Page page;

  TableExport(Page page) {
    this.page = page;
  }

  public TableExport open() {
    page.locator("#export-button").click();
    assertThat(menu()).isVisible();
    return this;
  }

  /** Takes the file with that ending, by keyboard. */
  public Download take(String ending) {
    Locator item =
        menu().locator("[role=menuitem]").filter(new Locator.FilterOptions().setHasText(ending));
    Download file = page.waitForDownload(() -> item.press("Enter"));
    assertThat(menu()).isHidden();
    return file;
  }

  public Locator menu() {
    return page.locator("#export-menu");
  }
}
