package app.roster.clienttable.savedviews;

import java.io.Serializable;

/**
 * A view with what it shows.
 *
 * @param version counts its changes, to notice one made elsewhere meanwhile
 * @param narrowerOnce whether it was narrowed by tags that are gone, so that it shows more clients
 *     than it did
 */
public record SavedView(ViewLine line, int version, ViewContent content, boolean narrowerOnce)
    implements Serializable {}
