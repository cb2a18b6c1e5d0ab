package app.roster.clients.feed;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.List;

/**
 * One answer of the feed or of the snapshot.
 *
 * @param size how many items came, readable or not
 * @param next where to go on; never empty
 * @param resync whether the feed no longer goes back that far, so that only a snapshot helps
 */
record FeedPage(List<Change> changes, int size, String next, boolean resync) {

  static FeedPage parse(JsonObject answer) {
    JsonArray items = answer.getJsonArray("items");
    List<Change> changes =
        items.getValuesAs(JsonObject.class).stream()
            .flatMap(item -> Change.parse(new Fields(item)).stream())
            .toList();
    return new FeedPage(
        changes, items.size(), answer.getString("next"), answer.getBoolean("resync", false));
  }
}
