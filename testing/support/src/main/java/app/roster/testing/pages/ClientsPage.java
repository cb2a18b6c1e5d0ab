package app.roster.testing.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The Active tab of the Clients page. Clients are named by a part of their row, such as their full
 * name; columns by their code, such as {@code weight}.
 *
 * <pre>{@code
 * clients.addColumn("weight").open("Ada Meier");
 * assertThat(clients.cell("Ada Meier", "weight")).containsText("80.5");
 * assertThat(clients.smartRow("Ada Meier", "weight")).containsText("1/7 d");
 * }</pre>
 */
public final class ClientsPage {

  private static final int DRAG_STEPS = 12;

  private final Page page;

  public ClientsPage(Page page) {
    this.page = page;
  }

  /** Waits until it is this page that is shown. */
  public ClientsPage shown() {
    assertThat(page.locator("nav.tabs")).isVisible();
    return this;
  }

  /** Rows of the table, without what opened beneath them. */
  public Locator rows() {
    return page.locator(".client-grid > tbody > tr[data-rk]");
  }

  public Locator row(String client) {
    return rows().filter(new Locator.FilterOptions().setHasText(Pattern.compile(words(client))));
  }

  /** The cell of a client in a column. */
  public Locator cell(String client, String column) {
    return row(client).locator("td.col-" + column);
  }

  /** Headers from left to right, pinned ones included. */
  public List<String> headers() {
    return page.locator(".client-grid > thead th").allInnerTexts().stream()
        .map(ClientsPage::lastLine)
        .toList();
  }

  // The name stands below the icons of the header.
  private static String lastLine(String header) {
    return header.lines().map(String::strip).reduce("", (before, line) -> line);
  }

  public Locator header(String column) {
    return page.locator(".client-grid > thead th.col-" + column);
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
    afterAnswer(() -> page.locator(".search input").fill(text));
    return this;
  }

  public ClientsPage openColumns() {
    page.locator("#columns-button").click();
    assertThat(drawer()).isVisible();
    return this;
  }

  public ClientsPage closeColumns() {
    page.keyboard().press("Escape");
    assertThat(drawer()).isHidden();
    return this;
  }

  public Locator drawer() {
    return page.locator("#columns");
  }

  /** Ticks a column in the open drawer. */
  public ClientsPage tick(String column) {
    afterAnswer(() -> choice(column).check());
    return this;
  }

  /** Takes the tick away in the open drawer. */
  public ClientsPage untick(String column) {
    afterAnswer(() -> choice(column).uncheck());
    return this;
  }

  /** Opens the drawer, ticks the column and closes it. */
  public ClientsPage addColumn(String column) {
    openColumns().tick(column).closeColumns();
    assertThat(header(column)).isVisible();
    return this;
  }

  public ClientsPage removeColumn(String column) {
    openColumns().untick(column).closeColumns();
    assertThat(header(column)).hasCount(0);
    return this;
  }

  /**
   * Drags the header of a column onto the left half of another column's and waits for the table.
   */
  public ClientsPage dragBefore(String column, String other) {
    afterAnswer(() -> drag(header(column), header(other)));
    return this;
  }

  /** Tries to drag a column where none may go: onto the header of the last names. */
  public ClientsPage dragOntoPinned(String column) {
    drag(header(column), page.locator(".client-grid > thead th.pin-last"));
    return this;
  }

  /** Tries to drag a pinned column, such as {@code pin-first}, onto another column. */
  public ClientsPage dragPinned(String pinned, String other) {
    drag(page.locator(".client-grid > thead th." + pinned), header(other));
    return this;
  }

  /** Moves a column one place with Alt and an arrow key on its header. */
  public ClientsPage moveByKeyboard(String column, String arrow) {
    header(column).focus();
    afterAnswer(() -> page.keyboard().press("Alt+" + arrow));
    return this;
  }

  public ClientsPage sortBy(String column) {
    afterAnswer(() -> header(column).locator(".ui-column-title").click());
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
    row(client).locator(".view-button").click();
    page.waitForURL("**/view/*/dashboard*");
    return new ClientViewBanner(page);
  }

  /** Opens the details by the picture, the first or the last name. */
  public void openDetails(String client, Link link) {
    row(client).locator(link.selector).click();
    page.waitForURL("**/clients/details?id=*");
  }

  public ClientsPage openMenu(String client) {
    row(client).locator(".row-menu-button").click();
    assertThat(page.locator("#row-menu")).isVisible();
    return this;
  }

  public Locator menuItem(String name) {
    return page.locator("#row-menu")
        .getByRole(AriaRole.MENUITEM, new Locator.GetByRoleOptions().setName(name));
  }

  public ClientsPage refresh() {
    afterAnswer(() -> page.locator("[data-refresh]").click());
    return this;
  }

  /** When the rows were read: "as of 14:05". */
  public Locator asOf() {
    return page.locator(".as-of");
  }

  /** What a screen reader was told last. */
  public Locator said() {
    return page.locator("[id='f:say']");
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

  private Locator choice(String column) {
    return drawer().locator("[data-column='" + column + "']");
  }

  private void drag(Locator header, Locator target) {
    BoundingBox from = header.boundingBox();
    BoundingBox to = target.boundingBox();
    Mouse mouse = page.mouse();
    mouse.move(from.x + 20, from.y + from.height / 2);
    mouse.down();
    mouse.move(to.x + 6, to.y + to.height / 2, new Mouse.MoveOptions().setSteps(DRAG_STEPS));
    mouse.up();
  }

  /** Acts, waits for the answer of the server and until the page has taken it in. */
  private void afterAnswer(Runnable act) {
    page.waitForResponse(ClientsPage::isAnswer, act);
    page.waitForFunction("() => PrimeFaces.ajax.Queue.isEmpty()");
  }

  private static boolean isAnswer(Response response) {
    return "POST".equals(response.request().method()) && response.url().contains("/clients");
  }

  /** Names stand in cells of their own, so anything may be between their words. */
  private static String words(String client) {
    return client
        .replaceAll("([.*+?^${}()|\\[\\]\\\\])", "\\\\$1")
        .replaceAll("\\s+", "[\\\\s\\\\S]*");
  }
}
