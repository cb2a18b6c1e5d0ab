package app.roster.keycloak.feed;

import java.util.List;

/**
 * A piece of the feed or of the snapshot.
 *
 * @param next the cursor to go on with, never empty
 * @param resync whether the feed no longer reaches back to the caller's cursor
 */
public record FeedPage(List<FeedItem> items, String next, boolean resync) {}
