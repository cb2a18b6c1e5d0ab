package app.roster.testing.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;

/**
 * The columns of the Clients table and the drawer they are chosen in. Columns are named by their
 * code, such as {@code weight}.
 *
 * <pre>{@code
 * clients.columns().add("weight").moveByKeyboard("weight", "ArrowLeft");
 * }</pre>
 */
public final class ClientColumns {

  private static final int DRAG_STEPS = 12;

  private final Page page;
  private final TableAnswer answer;

  ClientColumns(Page page) {
    this.page = page;
    this.answer = new TableAnswer(page);
  }

  /** Headers from left to right, pinned ones included. */
  public List<String> headers() {
    return page.locator(".client-grid > thead th").allInnerTexts().stream()
        .map(ClientColumns::lastLine)
        .toList();
  }

  // The name stands below the icons of the header.
  private static String lastLine(String header) {
    return header.lines().map(String::strip).reduce("", (before, line) -> line);
  }

  public Locator header(String column) {
    return page.locator(".client-grid > thead th.col-" + column);
  }

  public Locator drawer() {
    return page.locator("#columns");
  }

  public ClientColumns open() {
    page.locator("#columns-button").click();
    assertThat(drawer()).isVisible();
    return this;
  }

  public ClientColumns close() {
    page.keyboard().press("Escape");
    assertThat(drawer()).isHidden();
    return this;
  }

  /** Takes all columns away that somebody has chosen, as everybody starts. */
  public ClientColumns reset() {
    open();
    answer.after(() -> drawer().locator("[data-columns-reset]").click());
    return close();
  }

  /** Opens the drawer, ticks the column, unless it is chosen already, and closes it. */
  public ClientColumns add(String column) {
    open();
    if (!choice(column).isChecked()) {
      answer.after(() -> choice(column).check());
    }
    close();
    assertThat(header(column)).isVisible();
    return this;
  }

  public ClientColumns remove(String column) {
    open();
    answer.after(() -> choice(column).uncheck());
    close();
    assertThat(header(column)).hasCount(0);
    return this;
  }

  /**
   * Drags the header of a column onto the left half of another column's and waits for the table.
   */
  public ClientColumns dragBefore(String column, String other) {
    answer.after(() -> drag(header(column), header(other)));
    return this;
  }

  /** Tries to drag a pinned column, such as {@code pin-first}, onto another column. */
  public ClientColumns dragPinned(String pinned, String other) {
    drag(page.locator(".client-grid > thead th." + pinned), header(other));
    return this;
  }

  /** Moves a column one place with Alt and an arrow key on its header. */
  public ClientColumns moveByKeyboard(String column, String arrow) {
    header(column).focus();
    answer.after(() -> page.keyboard().press("Alt+" + arrow));
    return this;
  }

  /** Moves a column one place with its button in the drawer, pressed with the Enter key. */
  public ClientColumns moveInDrawer(String column, String direction) {
    answer.after(
        () ->
            drawer()
                .locator("li[data-code='" + column + "'] [data-move='" + direction + "']")
                .press("Enter"));
    return this;
  }

  /** What a screen reader was told last. */
  public Locator said() {
    return page.locator("[id='f:say']");
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
}
