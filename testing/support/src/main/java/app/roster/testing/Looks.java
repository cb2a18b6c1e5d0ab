package app.roster.testing;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What every page must be, whatever stands on it: it never scrolls sideways, no text is missing,
 * and nothing keeps anybody out (WCAG 2.2 A and AA, as far as axe-core can tell).
 *
 * <pre>{@code
 * Looks looks = new Looks(page);
 * looks.at("account");
 * assertThat(looks.findings()).isEmpty();
 * }</pre>
 */
public final class Looks {

  private static final String AXE = axe();

  /** Folder for a picture of everything that is looked at; null for none. */
  private static final String PICTURES = System.getProperty("pictures");

  // What is still on its way from one colour to the other has the contrast of neither, and colours
  // that are inherited set off one after the other. A notice that goes meanwhile goes at once.
  private static final String STILL =
      """
      () => {
        const still = new CSSStyleSheet();
        still.replaceSync("*, *::before, *::after { transition: none !important; }");
        document.adoptedStyleSheets = [still];
        if (window.jQuery) jQuery.fx.off = true;
      }
      """;

  private static final String CALM =
      """
      () => (!window.PrimeFaces?.ajax || PrimeFaces.ajax.Queue.isEmpty())
        && (!window.jQuery || jQuery(":animated").length === 0)
        && !document.querySelector(".ui-state-loading")
        && document.getAnimations().every((animation) => animation.playState !== "running"
          || animation.effect.getComputedTiming().endTime === Infinity)
      """;

  private static final String MOVING =
      "() => { document.adoptedStyleSheets = []; if (window.jQuery) jQuery.fx.off = false; }";

  private static final String DRAWN =
      "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))";

  private static final String LAYOUT =
      """
      () => {
        const found = [];
        const root = document.documentElement;
        if (root.scrollWidth > innerWidth) found.push(`scrolls sideways: ${root.scrollWidth} px`);
        const missing = document.body.innerText.match(/\\?\\?\\?\\S+/);
        if (missing) found.push(`no text for ${missing[0]}`);
        return found;
      }
      """;

  // A cell of the grid takes the focus for the arrow keys, but a click on it does nothing.
  private static final String BARRIERS =
      """
      async () => {
        axe.configure({ rules: [{ id: "target-size", selector: "*:not(td)" }] });
        const { violations } = await axe.run(document, {
          runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
          rules: { "target-size": { enabled: true } },
          resultTypes: ["violations"],
        });
        return violations.flatMap(({ id, nodes }) =>
          nodes.slice(0, 3).map(({ target, failureSummary }) => `${id} at ${target.join(" ")}: ${failureSummary}`));
      }
      """;

  private final Page page;
  private final List<String> findings = new ArrayList<>();

  public Looks(Page page) {
    this.page = page;
  }

  /**
   * Looks at the page on a desktop in daylight and on a phone at night.
   *
   * @param state what is shown, to name it in the findings
   */
  public void at(String state) {
    look(state, 1440, 900, ColorScheme.LIGHT, true);
    look(state, 360, 780, ColorScheme.DARK, true);
    page.setViewportSize(1440, 900);
  }

  /** The same without the barriers: for a language, which changes lengths but no structure. */
  public void layoutAt(String state) {
    look(state, 360, 780, ColorScheme.DARK, false);
    look(state, 1440, 900, ColorScheme.LIGHT, false);
  }

  /** What was wrong so far, each with its state and window. */
  public List<String> findings() {
    return List.copyOf(findings);
  }

  private void look(String state, int width, int height, ColorScheme scheme, boolean barriers) {
    page.waitForFunction(CALM);
    page.evaluate(STILL);
    page.setViewportSize(width, height);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    page.evaluate(DRAWN);
    note(state + " " + width + " " + scheme, page.evaluate(LAYOUT));
    keepPicture(state + " " + width + " " + scheme);
    if (barriers) {
      // Half a megabyte: once a page is enough.
      if (Boolean.FALSE.equals(page.evaluate("() => 'axe' in window"))) {
        page.evaluate(AXE);
      }
      note(state + " " + width + " " + scheme, page.evaluate(BARRIERS));
    }
    page.evaluate(MOVING);
  }

  private void keepPicture(String state) {
    if (PICTURES != null) {
      String name = page.locator("html").getAttribute("lang") + " " + state;
      Path file = Path.of(PICTURES, name.replaceAll("[^\\p{L}\\p{N}]+", "-") + ".png");
      page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }
  }

  private void note(String where, Object found) {
    ((List<?>) found).forEach(one -> findings.add(where + ": " + one));
  }

  private static String axe() {
    try (InputStream script = Looks.class.getResourceAsStream("/axe.min.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
