package app.roster.clienttable;

import java.time.Instant;
import java.util.List;

/**
 * One page of the table.
 *
 * @param rows in the order asked for
 * @param total how many clients were found; {@link #COUNT_LIMIT} stands for that many or more
 * @param asOf when it was read
 */
public record ClientPage(List<ClientRow> rows, int total, Instant asOf) {

  /** Nobody reads on past this; counting on would cost more than the page. */
  public static final int COUNT_LIMIT = 10_001;

  public ClientPage {
    rows = List.copyOf(rows);
  }
}
