package app.roster.web.clienttable;

import app.roster.clienttable.Layout;
import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a Pro changed about layouts that are not their own table, for as long as they are signed in:
 * a way to a client and back loses nothing. The latest few are kept.
 */
@SessionScoped
public class LayoutDrafts implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int MOST = 10;

  private final Map<String, Layout> drafts = new LinkedHashMap<>();

  public synchronized void keep(String name, Layout draft) {
    drafts.remove(name);
    drafts.put(name, draft);
    if (drafts.size() > MOST) {
      drafts.remove(drafts.keySet().iterator().next());
    }
  }

  public synchronized Optional<Layout> find(String name) {
    return Optional.ofNullable(drafts.get(name));
  }

  public synchronized void forget(String name) {
    drafts.remove(name);
  }
}
