package app.roster.keycloak.story;

import app.roster.keycloak.ground.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;

/** The change feed, as the app reads it. */
public record ChangeFeed(Practice practice) {

  /** Where the feed ends now. */
  public String now() {
    String cursor = "";
    JsonNode page = after(cursor);
    while (!page.get("items").isEmpty()) {
      cursor = page.get("next").asText();
      page = after(cursor);
    }
    return page.get("next").asText();
  }

  /** What has come since. */
  public JsonNode after(String cursor) {
    return read(cursor).json();
  }

  public Stream<JsonNode> after(String cursor, String type) {
    return read(cursor).items().filter(item -> type.equals(item.get("type").asText()));
  }

  /** Everything about one person, from the beginning. */
  public Stream<JsonNode> about(String userId) {
    return read("").items().filter(item -> userId.equals(item.path("userId").asText()));
  }

  private Answer read(String after) {
    return practice.asService("/changes?max=500&after=" + after).get().ok();
  }
}
