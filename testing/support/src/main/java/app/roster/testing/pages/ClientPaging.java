package app.roster.testing.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The strip beneath the Clients table, and the entries of a column's menu that put it in order. */
public final class ClientPaging {

  private final Page page;
  private final TableAnswer answer;

  public ClientPaging(Page page) {
    this.page = page;
    this.answer = new TableAnswer(page);
  }

  /** Chooses how many rows a page has. */
  public ClientPaging rows(int rows) {
    answer.after(
        () -> page.locator(".ui-paginator-rpp-options").selectOption(Integer.toString(rows)));
    return this;
  }

  /**
   * Presses one of the buttons.
   *
   * @param button {@code first}, {@code prev}, {@code next} or {@code last}
   */
  public ClientPaging go(String button) {
    answer.after(() -> button(button).click());
    return this;
  }

  public Locator button(String button) {
    return page.locator(".ui-paginator-" + button);
  }

  /** Which rows are shown, such as "11–20 of 24". */
  public Locator report() {
    return page.locator(".ui-paginator-current");
  }

  /** Puts the table in order by an entry of a column's menu. */
  public ClientPaging order(String column, String entry) {
    page.locator(".client-grid > thead th.col-" + column + " .column-menu-button").click();
    answer.after(
        () ->
            page.locator("#column-menu [role=menuitem]")
                .filter(new Locator.FilterOptions().setHasText(entry))
                .click());
    return this;
  }
}
