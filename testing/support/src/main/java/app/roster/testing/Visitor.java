package app.roster.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One person at one browser. Remembers what the browser complained about. */
public final class Visitor implements AutoCloseable {

  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  Visitor(BrowserContext context) {
    this.context = context;
    context.setDefaultTimeout(20_000);
    context.onWebError(error -> complaints.add(error.error()));
    context.onConsoleMessage(
        message -> {
          if ("error".equals(message.type())) {
            complaints.add(message.text() + " (" + message.location() + ")");
          }
        });
    page = context.newPage();
  }

  /** The person's first tab. */
  public Page page() {
    return page;
  }

  /** Another tab of the same browser. */
  public Page newTab() {
    return context.newPage();
  }

  /** Script errors and broken security policies since the person came. */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** Takes back a complaint the test provoked, such as an error page. */
  public void forgive(String part) {
    complaints.removeIf(complaint -> complaint.contains(part));
  }

  /**
   * As after a quarter of an hour without a click: ours is over, the one at Keycloak still runs.
   */
  public void loseSession() {
    context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("ROSTER"));
  }

  /** As on a device the person never used. */
  public void forgetEverything() {
    context.clearCookies();
  }

  void photograph(Path file) {
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
  }

  @Override
  public void close() {
    context.close();
  }
}
