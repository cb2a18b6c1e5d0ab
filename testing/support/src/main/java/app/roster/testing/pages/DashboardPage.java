package app.roster.testing.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/**
 * The dashboard, one's own or a client's in client view. Tiles are named by the code of their
 * attribute, such as {@code weight}.
 *
 * <pre>{@code
 * new DashboardPage(page).enter("weight", "80.5");
 * assertThat(dashboard.value("weight")).hasText("80.5");
 * }</pre>
 */
public final class DashboardPage {

  private final Page page;

  public DashboardPage(Page page) {
    this.page = page;
  }

  /** Waits until it is this page that is shown. */
  public DashboardPage shown() {
    assertThat(page.locator(".tiles")).isVisible();
    return this;
  }

  public Locator tile(String attribute) {
    return page.locator(".tile[data-attribute='" + attribute + "']");
  }

  /** The big number of a tile, without its unit. */
  public Locator value(String attribute) {
    return tile(attribute).locator(".tile-value");
  }

  /** What the tile's source is set to, such as {@code Auto: Oura}. */
  public Locator source(String attribute) {
    return tile(attribute).locator(".tile-source-name");
  }

  /** Presses the plus icon of a tile and waits for its dialog. */
  public DashboardPage plus(String attribute) {
    tile(attribute).locator(".tile-plus").click();
    assertThat(entryDialog()).isVisible();
    // The dialog gives its first field the focus; what is typed before would land there.
    assertThat(entryDialog().locator("input:visible").first()).isFocused();
    return this;
  }

  /** Plus icon, value, Save; waits until the dialog is gone, and with it the request. */
  public DashboardPage enter(String attribute, String value) {
    plus(attribute);
    field("number").fill(value);
    save();
    assertThat(entryDialog()).isHidden();
    return this;
  }

  /** The same on another day, such as {@code 2026-11-20}. */
  public DashboardPage enter(String attribute, String value, String date) {
    plus(attribute);
    field("number").fill(value);
    field("date").fill(date);
    field("time").fill("00:00");
    save();
    assertThat(entryDialog()).isHidden();
    return this;
  }

  /** The average of 30 days on a tile. */
  public Locator average(String attribute) {
    return tile(attribute).locator(".tile-facts > div").first();
  }

  /** Enters both pressures in their one form. */
  public DashboardPage enterPressure(String systolic, String diastolic) {
    plus("blood-pressure");
    field("systolic").fill(systolic);
    field("diastolic").fill(diastolic);
    save();
    assertThat(entryDialog()).isHidden();
    return this;
  }

  /** A field of the entry dialog: number, unit, systolic, diastolic, date, time or note. */
  public Locator field(String name) {
    return page.locator("[id='value:" + name + "']");
  }

  public void save() {
    page.locator("[id='value:save']").click();
  }

  public Locator entryDialog() {
    return page.locator("#entry");
  }

  /** Said instead of saving when a value is one that people do not have. */
  public Locator warning() {
    return entryDialog().getByRole(AriaRole.ALERT);
  }

  /** Opens the source setting of a tile. */
  public DashboardPage openSource(String attribute) {
    tile(attribute).locator(".tile-source").click();
    assertThat(detailsDialog()).isVisible();
    return this;
  }

  /** Sets the source of the tile whose setting is open, by the name people see. */
  public DashboardPage chooseSource(String name) {
    Locator choice =
        detailsDialog()
            .locator(".source-choice")
            .filter(
                new Locator.FilterOptions()
                    .setHas(page.getByText(name, new Page.GetByTextOptions().setExact(true))));
    choice.click();
    assertThat(choice).hasClass(java.util.regex.Pattern.compile(".*is-chosen.*"));
    return this;
  }

  /** The values in the open setting that show some text. */
  public Locator recorded(String text) {
    return detailsDialog()
        .locator(".recorded li")
        .filter(new Locator.FilterOptions().setHasText(text));
  }

  /** Presses the pencil beside such a value and waits for its dialog. */
  public DashboardPage edit(String text) {
    recorded(text).locator(".recorded-edit").click();
    assertThat(entryDialog()).isVisible();
    assertThat(entryDialog().locator("input:visible").first()).isFocused();
    return this;
  }

  /** Takes such a value away; its line stays. */
  public DashboardPage remove(String text) {
    recorded(text).locator(".recorded-remove").click();
    assertThat(recorded(text)).hasClass("is-removed");
    return this;
  }

  /** Brings it back. */
  public DashboardPage undo(String text) {
    recorded(text).locator(".recorded-undo").click();
    assertThat(recorded(text).locator(".recorded-remove")).isVisible();
    return this;
  }

  /** Said instead of saving when somebody else was faster. */
  public Locator conflict() {
    return entryDialog().locator(".entry-conflict");
  }

  public Locator detailsDialog() {
    return page.locator("#details");
  }

  /** Adds a tile by the name of its attribute. */
  public DashboardPage addTile(String label) {
    page.locator("[id='add:offer']").click();
    page.locator("#offers .offer")
        .filter(
            new Locator.FilterOptions()
                .setHas(page.getByText(label, new Page.GetByTextOptions().setExact(true))))
        .click();
    assertThat(page.locator("#offers")).isHidden();
    return this;
  }
}
