package app.roster.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One Chromium for a whole test run; every visitor in it has cookies of their own. */
public final class Browsers implements AutoCloseable {

  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final Browser browser;
  private final List<Visitor> visitors = new ArrayList<>();

  public Browsers() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Chromium.executable())
                    .setArgs(ARGUMENTS));
  }

  /** Somebody at a desktop, 1440 x 900. */
  public Visitor atDesktop() {
    return visitor(1440, 900);
  }

  /** Somebody with a phone, 360 x 780. */
  public Visitor onPhone() {
    return visitor(360, 780);
  }

  /** Those of the running test, in the order they came. */
  List<Visitor> visitors() {
    return List.copyOf(visitors);
  }

  void sendHome() {
    visitors.forEach(Visitor::close);
    visitors.clear();
  }

  private Visitor visitor(int width, int height) {
    Visitor visitor =
        new Visitor(
            browser.newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(width, height)
                    .setLocale("en-US")
                    .setTimezoneId("America/New_York")));
    visitors.add(visitor);
    return visitor;
  }

  @Override
  public void close() {
    sendHome();
    browser.close();
    playwright.close();
  }
}
