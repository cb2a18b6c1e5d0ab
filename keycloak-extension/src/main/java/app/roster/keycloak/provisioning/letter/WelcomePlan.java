package app.roster.keycloak.provisioning.letter;

import app.roster.keycloak.problem.Problem;
import app.roster.keycloak.settings.Settings;
import java.time.Clock;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/**
 * What it would mean to mail so many people more.
 *
 * @param perDay how many the organization may send within 24 hours
 * @param days on how many days they leave, from today on
 * @param obstacle why it cannot be: {@code no_app_url}, there is no page to lead to; {@code
 *     too_many_mails}, the last would arrive when its person's temporary password has expired
 */
public record WelcomePlan(int perDay, long days, Optional<String> obstacle) {

  /**
   * @param mails how many people are to be mailed
   */
  public static WelcomePlan of(
      KeycloakSession session, Clock clock, String organizationId, long mails) {
    DailyLimit limit = new DailyLimit(session, clock);
    Settings settings = Settings.of(session.getContext().getRealm());
    long days = limit.days(organizationId, mails);
    return new WelcomePlan(limit.mails(), days, obstacle(settings, days));
  }

  private static Optional<String> obstacle(Settings settings, long days) {
    if (settings.appUrl().isEmpty()) {
      return Optional.of("no_app_url");
    }
    return days > settings.temporaryPasswordLifespan().toDays()
        ? Optional.of("too_many_mails")
        : Optional.empty();
  }

  /**
   * Lets the wish pass.
   *
   * @throws Problem 409 with what stands against it
   */
  public void check() {
    obstacle.ifPresent(
        code -> {
          throw Problem.conflict(code);
        });
  }
}
