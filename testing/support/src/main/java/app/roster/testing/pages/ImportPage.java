package app.roster.testing.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;

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

  /** The same by the keyboard alone. */
  public static ImportPage openByKeyboard(Page page) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Import Data"))
        .press("Enter");
    assertThat(
            page.getByRole(
                AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Import Bulk New Clients")))
        .isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator("[data-drop]")).isVisible();
    return new ImportPage(page);
  }

  /** Opens Browse by the keyboard, chooses the file and goes on to Upload with Tab. */
  public ImportPage uploadByKeyboard(Path file) {
    Locator browse = page.locator("input[type=file]");
    // The browser learns that its dialog is ours only while it goes on. Told together with the key,
    // it may open a dialog that nobody sees.
    page.onFileChooser(dialog -> {});
    browse.focus();
    assertThat(browse).isFocused();
    page.waitForFileChooser(() -> page.keyboard().press("Enter")).setFiles(file);
    assertThat(chosen()).hasText(file.getFileName().toString());
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    return this;
  }

  /** Drops a file onto the box. */
  public ImportPage drop(String name, String content) {
    page.locator("[data-drop]")
        .evaluate(
            """
            (box, [name, content]) => {
              const data = new DataTransfer();
              data.items.add(new File([content], name, { type: "text/csv" }));
              box.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: data }));
            }
            """,
            List.of(name, content));
    return this;
  }

  /** Name of the file that Upload will send. */
  public Locator chosen() {
    return page.locator("[data-chosen]");
  }

  /** The template behind its link. */
  public Download template() {
    return page.waitForDownload(
        () ->
            page.getByRole(
                    AriaRole.LINK, new Page.GetByRoleOptions().setName("clients-template.csv"))
                .click());
  }

  /** The same as a spreadsheet. */
  public Download workbook() {
    return downloaded(
        page.getByRole(
            AriaRole.LINK, new Page.GetByRoleOptions().setName("clients-template.xlsx")));
  }

  /** The rows with errors, to be corrected. */
  public Download errors() {
    return downloaded(
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Download errors")));
  }

  /** The list to hand over, which there is once. */
  public Download handOut() {
    return downloaded(handOutButton());
  }

  public Locator handOutButton() {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Download temporary passwords"));
  }

  /** Until when and where the list can be had, or why not. */
  public Locator handOutHint() {
    return page.locator("#hand-out-hint");
  }

  private Download downloaded(Locator from) {
    return page.waitForDownload(from::click);
  }

  /** The line that says who tells the clients, and that nobody is mailed. */
  public Locator handover() {
    return page.getByText("You are responsible for telling each client");
  }

  /** The box by which everybody new is mailed a link to the sign-in page. */
  public Locator mailBox() {
    return page.getByRole(
        AriaRole.CHECKBOX,
        new Page.GetByRoleOptions().setName("Email a sign-in link to the people imported"));
  }

  /** Ticks that box. */
  public ImportPage mailThem() {
    page.getByText("Email a sign-in link to the people imported").click();
    return this;
  }

  /** How many mails that is, and to whom. */
  public Locator mailHint() {
    return page.locator("#mails-hint");
  }

  /** How many mails are sent, as things are ticked. */
  public Locator promise() {
    return page.locator("[id='import:promise']");
  }

  /** What became of the mails. */
  public Locator mails() {
    return page.locator("[id='import:mails']");
  }

  /** A line of the check by its number in the spreadsheet. */
  public Locator row(int number) {
    return page.locator(".table tbody tr")
        .filter(
            new Locator.FilterOptions()
                .setHas(
                    page.getByRole(
                        AriaRole.CELL,
                        new Page.GetByRoleOptions()
                            .setName(String.valueOf(number))
                            .setExact(true))));
  }

  public Locator confirmButton() {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Import clients"));
  }

  /** Whom to ask, and the id to name. */
  public Locator support() {
    return page.getByText("Something went wrong?");
  }

  /** Chooses a file and presses Upload. */
  public ImportPage upload(Path file) {
    page.locator("input[type=file]").setInputFiles(file);
    return send();
  }

  /** Presses Upload. */
  public ImportPage send() {
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
    assertThat(confirmButton()).isEnabled();
    confirmButton().press("Enter");
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
