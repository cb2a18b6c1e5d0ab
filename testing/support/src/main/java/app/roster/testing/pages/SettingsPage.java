package app.roster.testing.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What an organization has chosen. */
public final class SettingsPage {

  private final Page page;

  public SettingsPage(Page page) {
    this.page = page;
  }

  public Locator message() {
    return page.getByLabel("Message in invitations");
  }

  public Locator reminder() {
    return page.getByLabel("Remind people who have not answered");
  }

  public Locator requests() {
    return page.getByLabel("People may ask to become clients");
  }

  /** Where people can ask; not there while they cannot. */
  public Locator address() {
    return page.getByLabel("Your sign-up page");
  }

  public Locator saveButton() {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save"));
  }

  public void save() {
    saveButton().click();
    waitUntilSaved();
  }

  public void waitUntilSaved() {
    assertThat(page.locator(".ui-growl-title")).hasText("Saved.");
  }
}
