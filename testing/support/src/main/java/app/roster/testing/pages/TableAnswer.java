package app.roster.testing.pages;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;

/** The server's answer to what is done to the Clients table. */
final class TableAnswer {

  private final Page page;

  TableAnswer(Page page) {
    this.page = page;
  }

  /** Acts, waits for the answer of the server and until the page has taken it in. */
  void after(Runnable act) {
    page.waitForResponse(TableAnswer::isAnswer, act);
    page.waitForFunction("() => PrimeFaces.ajax.Queue.isEmpty()");
  }

  private static boolean isAnswer(Response response) {
    return "POST".equals(response.request().method()) && response.url().contains("/clients");
  }
}
