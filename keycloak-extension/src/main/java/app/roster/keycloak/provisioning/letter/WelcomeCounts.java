package app.roster.keycloak.provisioning.letter;

import java.util.Map;

/**
 * What became of the mails of one import.
 *
 * @param waiting on their way
 * @param sent taken by the mail server
 * @param failed not taken by it at the last try
 * @param dropped not sent, because of what had happened before their turn came
 */
public record WelcomeCounts(long waiting, long sent, long failed, long dropped) {

  static WelcomeCounts of(Map<WelcomeStatus, Long> counts) {
    return new WelcomeCounts(
        counts.getOrDefault(WelcomeStatus.WAITING, 0L)
            + counts.getOrDefault(WelcomeStatus.QUEUED, 0L),
        counts.getOrDefault(WelcomeStatus.SENT, 0L),
        counts.getOrDefault(WelcomeStatus.FAILED, 0L),
        counts.getOrDefault(WelcomeStatus.DROPPED, 0L));
  }
}
