package app.roster.provisioning;

import app.roster.kernel.Page;
import app.roster.kernel.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Shows one list after another as if they were one. */
final class TwoLists {

  private TwoLists() {}

  /**
   * A page of both.
   *
   * @param head the wanted page of the first list
   * @param tail gives a page of the second list
   */
  static <T> Page<T> page(Page<T> head, PageRequest wanted, Function<PageRequest, Page<T>> tail) {
    int first = (int) Math.max(0, wanted.first() - head.total());
    int missing = wanted.size() - head.items().size();
    // Asked for a row even when none is missing: the total is wanted in any case.
    Page<T> rest = tail.apply(new PageRequest(first, Math.max(1, missing)));
    List<T> items = new ArrayList<>(head.items());
    if (missing > 0) {
      items.addAll(rest.items());
    }
    return new Page<>(items, head.total() + rest.total());
  }
}
