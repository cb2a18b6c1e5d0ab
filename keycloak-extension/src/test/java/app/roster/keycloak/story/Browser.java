package app.roster.keycloak.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A person's browser on Keycloak's pages: follows redirects, keeps cookies (also {@code Secure}
 * ones, which a real client would not send over plain http) and fills in forms. It stops at the
 * door of the app.
 */
public final class Browser {

  private static final Pattern FORM = Pattern.compile("<form\\b[^>]*\\baction=\"([^\"]*)\"");
  private static final Pattern INPUT =
      Pattern.compile("<input\\b[^>]*\\bname=\"([^\"]+)\"[^>]*\\bvalue=\"([^\"]*)\"[^>]*>");

  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private final List<HttpCookie> cookies = new ArrayList<>();
  private final URI keycloak;
  private URI address;
  private int status;
  private String page = "";
  private HttpResponse<String> first;
  private HttpResponse<String> last;

  public Browser(URI keycloak) {
    this.keycloak = keycloak;
  }

  public Browser open(URI uri) {
    first = send(HttpRequest.newBuilder(uri).GET());
    return follow(uri, first);
  }

  /** Submits the form of the page with what it holds and these values on top. */
  public Browser submit(Map<String, String> values) {
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher inputs = INPUT.matcher(page);
    while (inputs.find()) {
      if (isUnticked(inputs.group())) {
        continue;
      }
      fields.put(inputs.group(1), unescaped(inputs.group(2)));
    }
    fields.putAll(values);
    return post(formTarget(), fields);
  }

  private static boolean isUnticked(String input) {
    return input.contains("type=\"checkbox\"") && !input.contains(" checked");
  }

  /** Sends these fields to an address, whatever page is shown: an old tab, or a trick. */
  public Browser post(URI target, Map<String, String> fields) {
    first =
        send(
            HttpRequest.newBuilder(target)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(fields))));
    return follow(target, first);
  }

  /** Signs in, whether the page asks for name and password at once or one after the other. */
  public Browser signIn(String username, String password) {
    if (page.contains("name=\"password\"")) {
      return submit(Map.of("username", username, "password", password));
    }
    return submit(Map.of("username", username)).submit(Map.of("password", password));
  }

  public URI formTarget() {
    Matcher form = FORM.matcher(page);
    if (!form.find()) {
      throw new AssertionError("no form on " + this);
    }
    String action = unescaped(form.group(1));
    return action.isEmpty() ? address : keycloak.resolve(action);
  }

  /** Follows the first link whose address contains this. */
  public Browser click(String part) {
    Matcher link =
        Pattern.compile("href=\"([^\"]*" + Pattern.quote(part) + "[^\"]*)\"").matcher(page);
    if (!link.find()) {
      throw new AssertionError("no link with " + part + " on " + this);
    }
    return open(keycloak.resolve(unescaped(link.group(1))));
  }

  public URI address() {
    return address;
  }

  public int status() {
    return status;
  }

  public String page() {
    return page;
  }

  /** The answer that made the page. */
  public HttpResponse<String> lastAnswer() {
    return last;
  }

  /** Where the first answer led. */
  public URI firstTarget() {
    return first.uri().resolve(first.headers().firstValue("Location").orElseThrow());
  }

  /** The answer before any redirect was followed. */
  public HttpResponse<String> firstAnswer() {
    return first;
  }

  @Override
  public String toString() {
    return status + " " + address + "\n" + page;
  }

  private Browser follow(URI from, HttpResponse<String> answer) {
    URI here = from;
    HttpResponse<String> current = answer;
    while (current.statusCode() / 100 == 3) {
      here = here.resolve(current.headers().firstValue("Location").orElseThrow());
      if (here.getPort() != keycloak.getPort()) {
        return arrived(here, current);
      }
      current = send(HttpRequest.newBuilder(here).GET());
    }
    return arrived(here, current);
  }

  private Browser arrived(URI where, HttpResponse<String> answer) {
    last = answer;
    address = where;
    status = answer.statusCode();
    page = answer.body();
    return this;
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    request.timeout(Duration.ofMinutes(5));
    String own = cookiesFor(request.copy().build().uri().getPath());
    if (!own.isEmpty()) {
      request.header("Cookie", own);
    }
    try {
      HttpResponse<String> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      answer.headers().allValues("Set-Cookie").forEach(this::keep);
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** One realm is not told the cookies of another. */
  private String cookiesFor(String path) {
    return cookies.stream()
        .filter(cookie -> path.startsWith(cookie.getPath()))
        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  private void keep(String header) {
    HttpCookie cookie = HttpCookie.parse(header).get(0);
    String pair = header.substring(0, (header + ";").indexOf(';'));
    cookie.setValue(pair.substring(pair.indexOf('=') + 1));
    cookies.removeIf(
        known ->
            known.getName().equals(cookie.getName()) && known.getPath().equals(cookie.getPath()));
    if (cookie.getMaxAge() != 0) {
      cookies.add(cookie);
    }
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static String unescaped(String html) {
    return html.replace("&amp;", "&").replace("&#61;", "=").replace("&quot;", "\"");
  }
}
