package app.roster.testing.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The page about one client, with the tabs Profile, Notes and Photo Food Journal. */
public final class ClientDetailsPage {

  private final Page page;

  public ClientDetailsPage(Page page) {
    this.page = page;
  }

  public Locator name() {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
  }

  public ClientDetailsPage tab(String label) {
    page.locator("nav.tabs a", new Page.LocatorOptions().setHasText(label)).click();
    assertThat(page.locator("nav.tabs a[aria-current=page]")).hasText(label);
    return this;
  }

  /** Writes a note and presses Save, whatever comes of it. */
  public void writeNote(String text) {
    page.getByLabel("Note", new Page.GetByLabelOptions().setExact(true)).fill(text);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save")).click();
  }

  /** Writes a note for the whole team and waits until it stands in the list. */
  public ClientDetailsPage shareNote(String text) {
    page.getByText("Share with the team").click();
    writeNote(text);
    assertThat(note(text)).isVisible();
    return this;
  }

  public Locator note(String text) {
    return page.locator("article.note", new Page.LocatorOptions().setHasText(text));
  }

  public Locator journalEntry(String caption) {
    return page.locator("article.entry", new Page.LocatorOptions().setHasText(caption));
  }

  /** Starts client view. */
  public void viewDashboardAsClient() {
    ViewDialog.pass(page, viewButton());
  }

  public Locator viewButton() {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName("View Dashboard as Client"));
  }

  /** Brings an archived client back. */
  public void restore() {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Restore")).click();
  }

  /** Ends the connection and agrees to the question. */
  public void disconnect() {
    page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Disconnect").setExact(true))
        .first()
        .click();
    page.locator(".ui-confirmdialog-yes").click();
  }
}
