package app.roster.testing.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;

/**
 * Bulk import: file, check, confirmation, result.
 *
 * <pre>{@code
 * ImportPage.open(page).upload(file).confirm();
 * }</pre>
 */
public final class ImportPage {

  private final Page page;

  public ImportPage(Page page) {
    this.page = page;
  }

  /** From the Clients page: Import Data, then Import Bulk New Clients. */
  public static ImportPage open(Page page) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Import Data")).click();
    page.getByRole(
            AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Import Bulk New Clients"))
        .click();
    assertThat(page.locator("[data-drop]")).isVisible();
    return new ImportPage(page);
  }

  /** Chooses a file and presses Upload. */
  public ImportPage upload(Path file) {
    page.locator("input[type=file]").setInputFiles(file);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Upload").setExact(true))
        .click();
    return this;
  }

  /** Why the file could not be read. */
  public Locator error() {
    return page.locator("#upload-error");
  }

  /** A number by its label, such as {@code New}. */
  public Locator figure(String label) {
    return page.locator(
            ".figure",
            new Page.LocatorOptions()
                .setHas(page.getByText(label, new Page.GetByTextOptions().setExact(true))))
        .locator("strong");
  }

  /** Confirms the import and waits for Success!. */
  public ImportPage confirm() {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Import clients")).click();
    assertThat(page.locator("#done-title"))
        .containsText(
            "Success!",
            new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions()
                .setTimeout(120_000));
    return this;
  }

  /** Chooses to go on without the rows that have errors. */
  public ImportPage validRowsOnly() {
    page.getByText("Import the valid rows only").click();
    return this;
  }
}
