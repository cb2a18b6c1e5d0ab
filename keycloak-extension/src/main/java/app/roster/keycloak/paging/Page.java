package app.roster.keycloak.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * One page of a list.
 *
 * @param items what is on the page
 * @param total how many there are in all
 * @param orMore whether counting ended at {@code total} though there are more; left out if not
 */
public record Page<T>(
    List<T> items, long total, @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean orMore) {

  /** A page of a list that was counted to its end. */
  public Page(List<T> items, long total) {
    this(items, total, false);
  }
}
