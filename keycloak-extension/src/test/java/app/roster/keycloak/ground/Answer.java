package app.roster.keycloak.ground;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a server answered. */
public record Answer(HttpResponse<String> response) {

  private static final ObjectMapper JSON = new ObjectMapper();

  public int status() {
    return response.statusCode();
  }

  public String body() {
    return response.body();
  }

  public Optional<String> header(String name) {
    return response.headers().firstValue(name);
  }

  public List<String> headers(String name) {
    return response.headers().allValues(name);
  }

  /** The body as JSON; an empty body is a missing node. */
  public JsonNode json() {
    try {
      return JSON.readTree(body());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("not JSON: " + body(), e);
    }
  }

  /** What is on a page of a list. */
  public Stream<JsonNode> items() {
    return StreamSupport.stream(json().get("items").spliterator(), false);
  }

  public String text(String member) {
    return json().path(member).asText();
  }

  /** The last part of the Location header: the id of what was made. */
  public String createdId() {
    String location = header("Location").orElseThrow(() -> new AssertionError(this));
    return location.substring(location.lastIndexOf('/') + 1);
  }

  /** Fails with the body unless the status is one of the 200s. */
  public Answer ok() {
    if (status() / 100 != 2) {
      throw new AssertionError(this);
    }
    return this;
  }

  @Override
  public String toString() {
    return "%s %s -> %d %s"
        .formatted(response.request().method(), response.uri().getPath(), status(), body());
  }
}
