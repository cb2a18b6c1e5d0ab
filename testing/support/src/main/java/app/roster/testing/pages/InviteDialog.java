package app.roster.testing.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/**
 * The dialog behind Invite New Client on the Clients page.
 *
 * <pre>{@code
 * InviteDialog.open(page).invite("new@example.org");
 * }</pre>
 */
public final class InviteDialog {

  private final Page page;

  InviteDialog(Page page) {
    this.page = page;
  }

  /** Presses the button at the top right and waits for the dialog. */
  public static InviteDialog open(Page page) {
    // The first: an empty list offers the same once more.
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Invite New Client"))
        .first()
        .click();
    InviteDialog dialog = new InviteDialog(page);
    // What is typed before the dialog has given its field the focus would land there.
    assertThat(dialog.email()).isFocused();
    return dialog;
  }

  public Locator email() {
    return page.getByLabel("Email Address");
  }

  public Locator message() {
    return page.getByLabel("Message", new Page.GetByLabelOptions().setExact(true));
  }

  /** Chooses the language of the mail, such as {@code Deutsch}, and waits for its message. */
  public InviteDialog inLanguage(String language) {
    Locator select = root().getByLabel("Language of the mail");
    page.waitForResponse(
        response -> response.url().contains("/clients"), () -> select.selectOption(language));
    return this;
  }

  /** Chooses how long it can be accepted, such as {@code 14 days}. */
  public InviteDialog acceptableFor(String days) {
    root().getByLabel("Can be accepted for").selectOption(days);
    return this;
  }

  /** Opens the preview: the mail as its reader will see it. */
  public FrameLocator preview() {
    root().getByText("Preview of the mail").click();
    return root().frameLocator("iframe");
  }

  public Locator previewedSubject() {
    return root().locator(".mail-subject");
  }

  /** Why the address was not invited. */
  public Locator error() {
    return page.locator("#invite-error");
  }

  /** Offered for an address whose invitation is still open. */
  public Locator resend() {
    return root()
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Resend Invitation"));
  }

  /** Fills in the address, presses Invite and waits for Success!. */
  public void invite(String address) {
    submit(address);
    assertThat(page.locator(".ui-growl-title", text("Success!"))).isVisible();
    assertThat(root()).isHidden();
  }

  /** Fills in the address and presses Invite, whatever comes of it. */
  public InviteDialog submit(String address) {
    email().fill(address);
    root()
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Invite").setExact(true))
        .click();
    return this;
  }

  private Locator root() {
    return page.locator(".invite-dialog");
  }

  private static Page.LocatorOptions text(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }
}
