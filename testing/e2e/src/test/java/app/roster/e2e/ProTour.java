package app.roster.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.roster.testing.RosterStack;
import app.roster.testing.pages.ViewDialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.function.Consumer;

/** Everything a Pro can have on the screen, in whatever language: it reads no label. */
final class ProTour {

  private static final List<String> PAGES =
      List.of(
          "clients?q=nobody-is-called-this",
          "clients?tab=pending",
          "clients?tab=archived",
          "team",
          "settings",
          "access-log",
          "access-history",
          "client-views",
          "import",
          "account",
          "account?tab=subscription",
          "dashboard",
          "journal");

  private final RosterStack stack;
  private final Page page;
  private final Consumer<String> look;

  ProTour(RosterStack stack, Page page, Consumer<String> look) {
    this.stack = stack;
    this.page = page;
    this.look = look;
  }

  void pages() {
    PAGES.forEach(this::see);
  }

  void clientsTable() {
    see("clients");
    show("#columns-button", "#columns");
    Locator weight = page.locator("#columns [data-column='weight']");
    if (!weight.isChecked()) {
      weight.check();
      assertThat(page.locator("#columns li[data-code='weight']")).isVisible();
    }
    look.accept("columns");
    leave("#columns");
    show("tr[data-rk] .ui-row-toggler", ".smart-table");
    look.accept("smart row");
    show("tr[data-rk] .row-menu-button", "#row-menu");
    look.accept("menu of a row");
    show("#row-menu [data-ask='disconnect']", "#disconnectDialog");
    look.accept("question before disconnecting");
    leave("#disconnectDialog");
    show("tr[data-rk] .row-menu-button", "#row-menu");
    show("#row-menu [data-ask='archive']", "#archiveDialog");
    look.accept("question before archiving");
    leave("#archiveDialog");
    show(".help-button", "#help");
    page.locator("#help summary").first().click();
    look.accept("help");
    leave("#help");
    show("[id='inviteOpen:button']", "#inviteDialog");
    page.locator("[id='invite:send']").click();
    assertThat(page.locator("#invite-error")).not().isEmpty();
    look.accept("invitation with an error");
  }

  void pendingMenu() {
    page.navigate(stack.page("clients?tab=pending"));
    page.locator(".pending-table .row-menu button").first().click();
    page.locator(".ui-menu:visible .menu-danger").click();
    assertThat(page.locator(".ui-confirm-dialog")).isVisible();
    waitUntilMenusAreClosed();
    look.accept("question before withdrawing");
  }

  /** A menu fades away where it was opened, which is beyond the edge of a smaller window. */
  private void waitUntilMenusAreClosed() {
    assertThat(page.locator(".ui-menu:visible")).hasCount(0);
  }

  void team() {
    page.navigate(stack.page("team"));
    show("[id='inviteOpen:button']", "#inviteDialog");
    look.accept("invitation into the team");
    leave("#inviteDialog");
    show(".team-table .row-menu button", ".ui-menu:visible");
    page.locator(".ui-menu:visible .menu-danger").click();
    assertThat(page.locator("#teamQuestionDialog")).isVisible();
    waitUntilMenusAreClosed();
    look.accept("question before somebody leaves the team");
    leave("#teamQuestionDialog");
  }

  /** Of somebody who may not do everything. */
  void teamOfAPractitioner() {
    page.navigate(stack.page("team"));
    assertThat(page.locator("#invite-obstacle")).isVisible();
    look.accept("team of a practitioner");
  }

  void details(String client) {
    for (String tab : List.of("profile", "notes", "journal", "access")) {
      see("clients/details?id=" + client + "&tab=" + tab);
    }
  }

  /** Ends in the client's view, on the journal. */
  void clientView(String client) {
    page.navigate(stack.page("clients/details?id=" + client));
    Locator view = page.locator("button[form='start-view'][value='" + client + "']");
    ViewDialog dialog = new ViewDialog(page);
    // Asked until somebody has ticked the box, which nobody does in whose name this is walked.
    view.click();
    look.accept("question before a client view");
    dialog.box().getByRole(AriaRole.BUTTON).last().click();
    page.waitForURL("**/view/*/dashboard");
    look.accept("dashboard in client view");
    show("#tile-weight .tile-plus", "#entry");
    look.accept("value to be entered");
    leave("#entry");
    show("#tile-weight .tile-source", "#details");
    look.accept("source of a tile");
    leave("#details");
    show("[id='add:offer']", "#offers");
    look.accept("tiles to be added");
    page.navigate(page.url().replace("/dashboard", "/journal"));
    look.accept("journal in client view");
  }

  private void see(String path) {
    page.navigate(stack.page(path));
    look.accept(path);
  }

  private void show(String button, String opened) {
    page.locator(button).first().click();
    assertThat(page.locator(opened).first()).isVisible();
  }

  private void leave(String opened) {
    page.keyboard().press("Escape");
    assertThat(page.locator(opened)).isHidden();
  }
}
