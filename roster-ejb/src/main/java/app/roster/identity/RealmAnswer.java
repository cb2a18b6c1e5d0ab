package app.roster.identity;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.HttpHeaders;
import java.util.Optional;
import java.util.stream.Stream;

/** What the realm answered to a call that was not refused. */
public final class RealmAnswer {

  private final int status;
  private final HttpHeaders headers;
  private final String body;

  RealmAnswer(int status, HttpHeaders headers, String body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  public int status() {
    return status;
  }

  public Optional<String> header(String name) {
    return headers.firstValue(name);
  }

  /**
   * The body.
   *
   * @throws UnavailableException if it is not a JSON object: then something else than the realm
   *     answered, such as a proxy
   */
  public JsonObject json() {
    return parsed().orElseThrow(() -> new UnavailableException("the answer is not JSON"));
  }

  /**
   * The body as one JSON object per line.
   *
   * @throws UnavailableException from the stream, if a line is something else
   */
  public Stream<JsonObject> lines() {
    return body.lines()
        .map(
            line -> parsed(line).orElseThrow(() -> new UnavailableException("a line is not JSON")));
  }

  Optional<JsonObject> parsed() {
    return parsed(body);
  }

  private static Optional<JsonObject> parsed(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return Optional.of(reader.readObject());
    } catch (JsonException notAnObject) {
      return Optional.empty();
    }
  }
}
