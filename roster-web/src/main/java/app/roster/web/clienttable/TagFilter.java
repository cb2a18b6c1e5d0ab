package app.roster.web.clienttable;

import app.roster.tags.Tag;
import app.roster.tags.TagId;
import app.roster.tags.Tags;
import app.roster.web.security.SignedIn;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** By which tags the table is narrowed: clients who have any of them. */
@Named
@ViewScoped
public class TagFilter implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private Tags tags;
  @Inject private SignedIn signedIn;

  private String[] chosen = {};
  // Kept as they were drawn: a box that was there is no error when its tag is deleted meanwhile.
  private List<Tag> all;

  /** What is wanted; what an address names that is no tag here narrows nothing. */
  public Set<TagId> getWanted() {
    return isChosen() ? known().collect(Collectors.toSet()) : Set.of();
  }

  private Stream<TagId> known() {
    List<String> wanted = Arrays.asList(chosen);
    return all().stream().map(Tag::id).filter(id -> wanted.contains(id.value()));
  }

  private List<Tag> all() {
    if (all == null) {
      all = List.copyOf(tags.all(signedIn.actor()));
    }
    return all;
  }

  /** Whether the organization has tags to choose from. */
  public boolean isOffered() {
    return !all().isEmpty();
  }

  public List<SelectItem> getItems() {
    return all().stream().map(tag -> new SelectItem(tag.id().value(), tag.name())).toList();
  }

  private boolean isChosen() {
    return chosen.length > 0;
  }

  /** How many of those that are there are chosen. */
  public long getCount() {
    return isChosen() ? known().count() : 0;
  }

  public String[] getChosen() {
    return chosen.clone();
  }

  public void setChosen(String... chosen) {
    this.chosen = chosen == null ? new String[0] : chosen.clone();
  }

  /** The choice as the address names it. */
  public String getAddress() {
    return String.join(",", chosen);
  }

  public void setAddress(String address) {
    chosen =
        address == null
            ? new String[0]
            : Stream.of(address.split(",")).filter(id -> !id.isBlank()).toArray(String[]::new);
  }
}
