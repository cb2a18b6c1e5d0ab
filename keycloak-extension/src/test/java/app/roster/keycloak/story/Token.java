package app.roster.keycloak.story;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** An access token that is asked for again before it runs out. */
final class Token {

  /** Access tokens of the test realms live for five minutes. */
  private static final Duration GOOD = Duration.ofMinutes(4);

  private final Supplier<String> source;
  private String value = "";
  private Instant renewal = Instant.EPOCH;

  Token(Supplier<String> source) {
    this.source = source;
  }

  synchronized String fresh() {
    if (Instant.now().isAfter(renewal)) {
      value = source.get();
      renewal = Instant.now().plus(GOOD);
    }
    return value;
  }
}
