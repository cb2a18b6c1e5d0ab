package app.roster.clienttable.savedviews;

import java.io.Serializable;

/**
 * A view with what it shows.
 *
 * @param version counts the changes of its content, to notice one made elsewhere meanwhile
 * @param narrowerOnce whether it was narrowed by tags that are gone, so that it shows more clients
 *     than it did
 */
public record SavedView(ViewLine line, int version, ViewContent content, boolean narrowerOnce)
    implements Serializable {

  /** The same content under what the view is called by now. */
  public SavedView called(ViewLine now) {
    return new SavedView(now, version, content, narrowerOnce);
  }
}
