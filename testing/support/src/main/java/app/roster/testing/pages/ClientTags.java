package app.roster.testing.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The tags on the page about one client. */
public final class ClientTags {

  private final Page page;

  public ClientTags(Page page) {
    this.page = page;
  }

  /** The names, as they stand there. */
  public Locator names() {
    return page.locator(".tag-chips bdi");
  }

  public ClientTags add(String name) {
    page.getByLabel("Add a tag").selectOption(name);
    page.locator("[id='clientTags:add']").press("Enter");
    assertThat(chip(name)).isVisible();
    // On to the next; where all are given, back to what stands there now.
    assertThat(page.locator("[id='clientTags:choice']:focus, #client-tags-title:focus"))
        .hasCount(1);
    return this;
  }

  public ClientTags take(String name) {
    page.getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName("Take away " + name).setExact(true))
        .press("Enter");
    assertThat(chip(name)).hasCount(0);
    return this;
  }

  private Locator chip(String name) {
    return page.locator(".tag-chips li", new Page.LocatorOptions().setHasText(name));
  }
}
