package app.roster.keycloak.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The realms whose mail server did not answer on this node a moment ago. Their mails rest for four
 * times as long as the server kept us waiting, so that a server that hangs takes a fifth of the
 * time from the mails of all others, never all of it. One that refuses at once costs nobody
 * anything.
 */
final class Rests {

  /** Those of this server. */
  static final Rests LOCAL = new Rests();

  private static final int TIMES = 4;
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final Map<String, Instant> ends = new ConcurrentHashMap<>();

  Rests() {}

  /** A try that took this long has come to nothing. */
  void begin(String realmId, Duration lost, Instant now) {
    Duration rest = lost.multipliedBy(TIMES);
    ends.put(realmId, now.plus(rest.compareTo(LONGEST) < 0 ? rest : LONGEST));
  }

  /** Until when the mails of this realm rest; empty if they need not. */
  Optional<Instant> end(String realmId, Instant now) {
    Optional<Instant> end = Optional.ofNullable(ends.get(realmId)).filter(now::isBefore);
    if (end.isEmpty()) {
      ends.remove(realmId);
    }
    return end;
  }
}
