package app.roster.testing.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/**
 * Saved views of the Clients table.
 *
 * <pre>{@code
 * clients.views().open().saveAs("Walkers");
 * assertThat(clients.views().button()).containsText("Walkers");
 * }</pre>
 */
public final class TableViews {

  private final Page page;
  private final TableAnswer answer;

  TableViews(Page page) {
    this.page = page;
    this.answer = new TableAnswer(page);
  }

  /** The button that opens the list; it says what is shown. */
  public Locator button() {
    return page.locator("#views-button");
  }

  public Locator drawer() {
    return page.locator("#views");
  }

  public TableViews open() {
    answer.after(() -> button().press("Enter"));
    assertThat(drawer()).isVisible();
    return this;
  }

  /** Saves what is shown under a new name, with the Enter key. */
  public TableViews saveAs(String name) {
    page.locator("[id='viewNew:name']").fill(name);
    answer.after(() -> page.locator("[id='viewNew:name']").press("Enter"));
    return this;
  }

  public TableViews rename(String name) {
    page.locator("[id='viewThis:name']").fill(name);
    answer.after(() -> page.locator("[id='viewThis:name']").press("Enter"));
    return this;
  }

  /** Presses a button of the view that is shown, such as "share" or "prefer". */
  public TableViews act(String act) {
    answer.after(() -> acting(act).click());
    return this;
  }

  /** A button of the view that is shown. */
  public Locator acting(String act) {
    return page.locator("[id='viewActs:" + act + "']");
  }

  /** Why the last act was refused. */
  public Locator problem() {
    return drawer().locator("[role=alert]:not(:empty)");
  }

  /** Follows a view of the list. */
  public void follow(String name) {
    item(name).click();
    assertThat(button()).containsText(name);
  }

  public Locator item(String name) {
    return drawer().locator("nav a").filter(new Locator.FilterOptions().setHasText(name));
  }

  /** The address to hand on. */
  public String link() {
    return page.locator("#view-link").inputValue();
  }

  /** What stands above the table while it looks different from how it was saved. */
  public Locator changed() {
    return page.locator(".saved-changed");
  }

  public void saveChanges() {
    answer.after(() -> page.locator("[id='f:save']").click());
    assertThat(changed()).hasCount(0);
  }

  public void discardChanges() {
    page.locator("[id='f:discard']").click();
    assertThat(changed()).hasCount(0);
  }

  /** Makes what the table shows the own table; offered to who has arranged none. */
  public void useAsOwn() {
    page.locator("[id='f:adopt']").click();
    page.waitForURL("**/clients?saved=own*");
  }

  /** Begins to save as a new view, and types its name while the list is still being read. */
  public Locator beginToSaveAs(String name) {
    Locator field = page.locator("[id='viewNew:name']");
    answer.after(
        () -> {
          changed().locator("[data-save-new]").click();
          field.fill(name);
        });
    return field;
  }

  /** Asks before the view that is shown is deleted. */
  public Locator askToDelete() {
    drawer().locator("[data-remove-view]").click();
    Locator question = page.locator("#viewRemovalDialog");
    assertThat(question).isVisible();
    return question;
  }
}
