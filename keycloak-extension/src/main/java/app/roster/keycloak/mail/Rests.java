package app.roster.keycloak.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The realms whose mail server took nothing at the last try of this node. Their mails rest for four
 * times as long as the server kept us waiting, so that a server that hangs takes a fifth of the
 * time from the mails of all others, never all of it; afterwards they are tried one at a time until
 * the server answers, so that nobody hammers at a closed door.
 */
final class Rests {

  private static final int TIMES = 4;
  private static final Duration LONGEST = Duration.ofMinutes(1);

  /** A server that refuses as fast as that costs nobody anything. */
  private static final Duration AT_ONCE = Duration.ofMillis(100);

  private final Map<String, Rest> rests = new ConcurrentHashMap<>();

  private record Rest(Instant end, boolean tried) {

    boolean isOver(Instant now) {
      return !tried && !now.isBefore(end);
    }
  }

  /**
   * Whether a mail of this realm may be tried now; whoever may says afterwards what became of it.
   */
  boolean mayTry(String realmId, Instant now) {
    boolean[] may = {true};
    rests.computeIfPresent(
        realmId,
        (id, rest) -> {
          may[0] = rest.isOver(now);
          return may[0] ? new Rest(rest.end(), true) : rest;
        });
    return may[0];
  }

  /** A try that took this long has come to nothing. */
  void failed(String realmId, Duration lost, Instant now) {
    Duration rest = lost.compareTo(AT_ONCE) < 0 ? Duration.ZERO : lost.multipliedBy(TIMES);
    rests.put(realmId, new Rest(now.plus(rest.compareTo(LONGEST) < 0 ? rest : LONGEST), false));
  }

  /** The server has answered, whatever it said. */
  void answered(String realmId) {
    rests.remove(realmId);
  }

  /** The try was not made, so another one may be. */
  void notTried(String realmId) {
    rests.computeIfPresent(realmId, (id, rest) -> new Rest(rest.end(), false));
  }

  /** The realms whose server failed last, whether they rest or are tried again. */
  Set<String> doubtful() {
    return Set.copyOf(rests.keySet());
  }

  /** Those of them that must not be tried now. */
  Set<String> resting(Instant now) {
    return rests.entrySet().stream()
        .filter(realm -> !realm.getValue().isOver(now))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }
}
