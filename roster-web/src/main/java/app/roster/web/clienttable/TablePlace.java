package app.roster.web.clienttable;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Where in which list a Pro was when they left the page, to come back to from a client. */
@Named
@SessionScoped
public class TablePlace implements Serializable {

  private static final long serialVersionUID = 1L;

  private String saved = "";
  private boolean changed;
  private String search = "";
  private String tags = "";
  private int first;

  /**
   * @param shown the saved view as an address names it; empty for none
   * @param different whether the table shows something else than was saved in it
   */
  public void show(String shown, boolean different) {
    saved = shown;
    changed = different;
  }

  /** The table shows something else than was saved. */
  void change() {
    changed = true;
  }

  void remember(String typed, String chosenTags, int firstRow) {
    search = typed;
    tags = chosenTags;
    first = firstRow;
  }

  /** The way back leads to the list as it begins. */
  void forget() {
    show("", false);
    remember("", "", 0);
  }

  /** The saved view as an address names it; empty for none. */
  public String saved() {
    return saved;
  }

  /** Whether the table showed something else than was saved. */
  public boolean isChanged() {
    return changed;
  }

  String search() {
    return search;
  }

  String tags() {
    return tags;
  }

  int first() {
    return first;
  }

  /**
   * What the address of the Clients page needs to lead here: {@code ?saved=own&q=meier}; may be
   * empty.
   */
  public String getQuery() {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("saved", saved);
    parts.put("changed", changed && !saved.isEmpty() ? "1" : "");
    parts.put("q", search);
    parts.put("tags", tags);
    parts.put("from", first > 0 ? String.valueOf(first) : "");
    return parts.entrySet().stream()
        .filter(part -> !part.getValue().isEmpty())
        .map(part -> part.getKey() + "=" + encoded(part.getValue()))
        .collect(Collectors.collectingAndThen(Collectors.joining("&"), TablePlace::asked));
  }

  private static String asked(String query) {
    return query.isEmpty() ? "" : "?" + query;
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
