package app.roster.clienttable.savedviews;

import app.roster.clienttable.Layout;
import app.roster.clienttable.TableColumns;
import app.roster.tags.TagId;
import java.io.Serializable;
import java.util.Set;

/**
 * What a view shows.
 *
 * @param layout its version counts nothing here
 * @param search what the clients are searched by; empty for all
 * @param tags clients who have any of these; everybody if there are none
 */
public record ViewContent(Layout layout, String search, Set<TagId> tags) implements Serializable {

  private static final int LONGEST_SEARCH = 200;

  public ViewContent {
    layout = TableColumns.repaired(layout.over(0));
    String typed = search == null ? "" : search.replace("\u0000", "").strip();
    search = typed.substring(0, Math.min(typed.length(), LONGEST_SEARCH));
    tags = Set.copyOf(tags);
  }
}
