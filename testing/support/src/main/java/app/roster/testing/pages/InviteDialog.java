package app.roster.testing.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

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

  private InviteDialog(Page page) {
    this.page = page;
  }

  /** Presses the button at the top right and waits for the dialog. */
  public static InviteDialog open(Page page) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Invite New Client"))
        .click();
    InviteDialog dialog = new InviteDialog(page);
    assertThat(dialog.email()).isVisible();
    return dialog;
  }

  public Locator email() {
    return page.getByLabel("Email Address");
  }

  public Locator message() {
    return page.getByLabel("Message", new Page.GetByLabelOptions().setExact(true));
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
