package app.roster.identity;

import app.roster.kernel.NotFoundException;
import app.roster.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Set;
import org.jboss.logging.Logger;

/** Our realm in Keycloak, over HTTP. */
@ApplicationScoped
public class Realm {

  private static final Logger LOG = Logger.getLogger(Realm.class);
  private static final Set<Integer> PASSING = Set.of(502, 503, 504);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(3))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  @Inject private Settings settings;

  /**
   * Sends a call and waits for the answer. A call that may be repeated is sent a second time when
   * the connection broke or a proxy could not pass it on.
   *
   * @throws NotFoundException for 404
   * @throws RefusedException for every other answer from 400 to 499
   * @throws UnavailableException if no useful answer came
   */
  public RealmAnswer send(RealmCall call) {
    RealmAnswer answer = call.mayBeRepeated() ? sendTwiceAtMost(call) : sendOnce(call);
    LOG.debugf("%s: %d", call, answer.status());
    if (answer.status() == 404) {
      throw new NotFoundException();
    }
    if (answer.status() >= 500) {
      throw new UnavailableException(call + " answered " + answer.status());
    }
    if (answer.status() >= 300) {
      throw RefusedException.of(answer);
    }
    return answer;
  }

  private RealmAnswer sendTwiceAtMost(RealmCall call) {
    try {
      RealmAnswer answer = attempt(call);
      return PASSING.contains(answer.status()) ? sendOnce(call) : answer;
    } catch (HttpTimeoutException tooLate) {
      throw new UnavailableException(tooLate);
    } catch (IOException broken) {
      // Most often a kept connection that the other side had closed.
      return sendOnce(call);
    }
  }

  private RealmAnswer sendOnce(RealmCall call) {
    try {
      return attempt(call);
    } catch (IOException e) {
      throw new UnavailableException(e);
    }
  }

  private RealmAnswer attempt(RealmCall call) throws IOException {
    try {
      HttpResponse<String> response = http.send(call.to(settings.realm()), BodyHandlers.ofString());
      return new RealmAnswer(response.statusCode(), response.headers(), response.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnavailableException(e);
    }
  }
}
