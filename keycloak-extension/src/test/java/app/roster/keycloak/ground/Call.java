package app.roster.keycloak.ground;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One request. Usage: {@code Call.to(uri).bearer(token).json(body).post()}. */
public final class Call {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpRequest.Builder request;
  private final List<String> form = new ArrayList<>();
  private String body = "";

  private Call(URI uri) {
    this.request = HttpRequest.newBuilder(uri).timeout(Duration.ofMinutes(5));
  }

  public static Call to(URI uri) {
    return new Call(uri);
  }

  public static Call to(String uri) {
    return new Call(URI.create(uri));
  }

  public Call bearer(String token) {
    return header("Authorization", "Bearer " + token);
  }

  public Call header(String name, String value) {
    request.header(name, value);
    return this;
  }

  public Call json(Object content) {
    header("Content-Type", "application/json");
    try {
      body = JSON.writeValueAsString(content);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  public Call text(String contentType, String content) {
    header("Content-Type", contentType);
    body = content;
    return this;
  }

  public Call field(String name, String value) {
    form.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    return this;
  }

  public Answer get() {
    return send("GET");
  }

  public Answer head() {
    return send("HEAD");
  }

  public Answer post() {
    if (!form.isEmpty()) {
      text("application/x-www-form-urlencoded", String.join("&", form));
    }
    return send("POST");
  }

  public Answer put() {
    return send("PUT");
  }

  public Answer patch() {
    return send("PATCH");
  }

  public Answer delete() {
    return send("DELETE");
  }

  private Answer send(String method) {
    try {
      return new Answer(
          CLIENT.send(
              request.method(method, BodyPublishers.ofString(body)).build(),
              HttpResponse.BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
