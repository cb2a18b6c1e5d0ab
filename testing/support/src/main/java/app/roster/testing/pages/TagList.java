package app.roster.testing.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The tags of the organization on the Settings page. */
public final class TagList {

  private final Page page;

  public TagList(Page page) {
    this.page = page;
  }

  /** The names, as they stand there. */
  public Locator names() {
    return page.locator(".tag-list .tag-name");
  }

  /** The line of a tag. */
  public Locator line(String name) {
    return page.locator(".tag-list li", new Page.LocatorOptions().setHasText(name));
  }

  public Locator newName() {
    return page.getByLabel("New tag");
  }

  /** Types a name and presses Enter, whatever comes of it. */
  public void type(String name) {
    newName().fill(name);
    // Locked until the answer to the one before is there.
    assertThat(button("Add")).isEnabled();
    newName().press("Enter");
  }

  /** Adds a tag and waits until it stands in the list. */
  public TagList add(String name) {
    type(name);
    assertThat(line(name)).isVisible();
    return this;
  }

  public TagList rename(String name, String other) {
    button("Rename " + name).click();
    Locator dialog = dialog("Rename tag");
    assertThat(dialog.getByLabel("Name")).hasValue(name);
    dialog.getByLabel("Name").fill(other);
    dialog.getByLabel("Name").press("Enter");
    assertThat(line(other)).isVisible();
    assertThat(button("Rename " + other)).isFocused();
    return this;
  }

  /** Asks to delete a tag; the question is open then. */
  public Locator askToDelete(String name) {
    button("Delete " + name).click();
    Locator dialog = dialog("Delete tag");
    assertThat(dialog).isVisible();
    return dialog;
  }

  public Locator acts() {
    return page.locator(".tag-list button");
  }

  private Locator button(String label) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label).setExact(true));
  }

  private Locator dialog(String title) {
    return page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName(title));
  }
}
