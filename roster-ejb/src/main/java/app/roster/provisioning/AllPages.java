package app.roster.provisioning;

import app.roster.kernel.Page;
import app.roster.kernel.PageRequest;
import java.util.function.Consumer;
import java.util.function.Function;

/** Goes through a list of which there are only pages. */
final class AllPages {

  private AllPages() {}

  static <T> void each(Function<PageRequest, Page<T>> pages, Consumer<T> use) {
    int first = 0;
    Page<T> page = pages.apply(new PageRequest(first, PageRequest.LIMIT));
    while (!page.items().isEmpty()) {
      page.items().forEach(use);
      first += page.items().size();
      page =
          first < page.total()
              ? pages.apply(new PageRequest(first, PageRequest.LIMIT))
              : Page.empty();
    }
  }
}
