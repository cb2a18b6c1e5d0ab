package app.roster.testing.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/**
 * The Active tab of the Clients page. Clients are named by a part of their row, such as their full
 * name; attributes by their code, such as {@code weight}.
 *
 * <pre>{@code
 * clients.columns().add("weight");
 * clients.open("Ada Meier");
 * assertThat(clients.cell("Ada Meier", "weight")).containsText("80.5");
 * assertThat(clients.smartRow("Ada Meier", "weight")).containsText("1/7 d");
 * }</pre>
 */
public final class ClientsPage {

  private final Page page;
  private final TableAnswer answer;

  public ClientsPage(Page page) {
    this.page = page;
    this.answer = new TableAnswer(page);
  }

  /** Waits until it is this page that is shown. */
  public ClientsPage shown() {
    assertThat(page.locator("nav.tabs")).isVisible();
    return this;
  }

  public ClientColumns columns() {
    return new ClientColumns(page);
  }

  /** By which tags the table is narrowed. */
  public TagChoice tags() {
    return new TagChoice(page);
  }

  /** Saved views of the table. */
  public TableViews views() {
    return new TableViews(page);
  }

  /** The files the table can be had as. */
  public TableExport export() {
    return new TableExport(page);
  }

  /** Rows of the table, without what opened beneath them. */
  public Locator rows() {
    return page.locator(".client-grid > tbody > tr[data-rk]");
  }

  public Locator row(String client) {
    return rows().filter(new Locator.FilterOptions().setHasText(Pattern.compile(words(client))));
  }

  /** Id of a client, as addresses have it. */
  public String id(String client) {
    return row(client).getAttribute("data-rk");
  }

  /** The cell of a client in a column. */
  public Locator cell(String client, String column) {
    return row(client).locator("td.col-" + column);
  }

  /** The chip beside the name of somebody who never signed in. */
  public Locator neverSignedIn(String client) {
    return row(client).locator(".never");
  }

  /** The arrow right of the picture; there while the table has a health column. */
  public Locator arrow(String client) {
    return row(client).locator(".ui-row-toggler");
  }

  public ClientsPage search(String text) {
    answer.after(() -> page.locator(".search input").fill(text));
    return this;
  }

  /** Presses the arrow of a row and waits for what it opens. */
  public ClientsPage open(String client) {
    arrow(client).click();
    assertThat(opened(client)).isVisible();
    return this;
  }

  /** What stands beneath the row of a client. */
  public Locator opened(String client) {
    return row(client).locator("xpath=following-sibling::tr[1]").locator(".smart");
  }

  /** The line of one attribute in an opened row. */
  public Locator smartRow(String client, String attribute) {
    return opened(client).locator("tr[data-attribute='" + attribute + "']");
  }

  /** First cell of that line: the source the tile is set to. */
  public Locator source(String client, String attribute) {
    return smartRow(client, attribute).locator("td").first();
  }

  /** The average of a window of that many days. */
  public Locator average(String client, String attribute, int days) {
    return smartRow(client, attribute).locator("td[data-days='" + days + "']");
  }

  /** Begins a client view with the button beside the names. */
  public ClientViewBanner view(String client) {
    ViewDialog.pass(page, viewButton(client));
    return viewing();
  }

  /** Begins a client view, or, where nobody looks at clients, opens the details. */
  public Locator viewButton(String client) {
    return row(client).locator(".view-button");
  }

  /** Follows the first cell of a smart row into the client's view, to the setting of the tile. */
  public ClientViewBanner followSource(String client, String attribute) {
    ViewDialog.pass(page, source(client, attribute).getByRole(AriaRole.BUTTON));
    return viewing();
  }

  /** Opens the details by the picture, the first or the last name. */
  public void openDetails(String client, Link link) {
    row(client).locator(link.selector).click();
    page.waitForURL("**/clients/details?id=*");
  }

  /** The ellipsis at the far right of a row. */
  public Locator menuButton(String client) {
    return row(client).locator(".row-menu-button");
  }

  /** What the opened menu of a row offers. */
  public Locator menuItem(String name) {
    return page.locator("#row-menu")
        .getByRole(AriaRole.MENUITEM, new Locator.GetByRoleOptions().setName(name));
  }

  /** The question before a client is disconnected. */
  public Locator disconnectQuestion() {
    return page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Disconnect"));
  }

  /** The question before a client is archived. */
  public Locator archiveQuestion() {
    return page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Archive"));
  }

  /** Archives a client from the menu of the row, and waits until the row is gone. */
  public ClientsPage archive(String client) {
    menuButton(client).press("Enter");
    menuItem("Archive").press("Enter");
    assertThat(safeAnswer()).isFocused();
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(row(client)).hasCount(0);
    return this;
  }

  /** What keeps the client as he is. */
  public Locator safeAnswer() {
    return page.locator(".disconnect-keep:visible, .archive-keep:visible");
  }

  /** The tab of those who are set aside. */
  public ArchivedTab archived() {
    return new ArchivedTab(page);
  }

  public ClientsPage refresh() {
    answer.after(() -> page.locator("[data-refresh]").click());
    return this;
  }

  /** When the rows were read: "as of 14:05". */
  public Locator asOf() {
    return page.locator(".as-of");
  }

  private ClientViewBanner viewing() {
    page.waitForURL("**/view/*/dashboard*");
    return new ClientViewBanner(page);
  }

  /** The three links of a row to the details of its client. */
  public enum Link {
    PICTURE(".pin-avatar a"),
    FIRST_NAME(".pin-first a"),
    LAST_NAME(".pin-last a");

    private final String selector;

    Link(String selector) {
      this.selector = selector;
    }
  }

  /** Names stand in cells of their own, so anything may be between their words. */
  private static String words(String client) {
    return client
        .replaceAll("([.*+?^${}()|\\[\\]\\\\])", "\\\\$1")
        .replaceAll("\\s+", "[\\\\s\\\\S]*");
  }
}
