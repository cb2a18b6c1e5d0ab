package app.roster.keycloak.provisioning.api;

import app.roster.keycloak.provisioning.ImportEntity;
import app.roster.keycloak.provisioning.ImportStatus;
import app.roster.keycloak.provisioning.letter.WelcomeCounts;
import app.roster.keycloak.provisioning.letter.WelcomePlan;
import app.roster.keycloak.provisioning.letter.Welcomes;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import org.keycloak.models.KeycloakSession;

/**
 * The mails of an import as JSON.
 *
 * @param wanted whether the Pro has wished for them
 * @param waiting on their way
 * @param sent taken by the mail server
 * @param failed not taken by it at the last try
 * @param dropped not sent: the person wanted no mails, had signed in already, or was gone
 * @param perDay how many the organization may send within 24 hours; before the confirmation only
 * @param days on how many days they would leave, from today on; before the confirmation only
 * @param obstacle why there cannot be any; before the confirmation only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportMailsRepresentation(
    boolean wanted,
    long waiting,
    long sent,
    long failed,
    long dropped,
    Integer perDay,
    Long days,
    String obstacle) {

  /**
   * @param fresh how many people are to be made
   */
  static ImportMailsRepresentation of(
      KeycloakSession session, Clock clock, ImportEntity entity, long fresh) {
    return entity.status() == ImportStatus.CHECKED
        ? planned(WelcomePlan.of(session, clock, entity.organizationId(), fresh))
        : counted(entity.mailsIn().isPresent(), new Welcomes(session, clock).counts(entity.id()));
  }

  private static ImportMailsRepresentation planned(WelcomePlan plan) {
    return new ImportMailsRepresentation(
        false, 0, 0, 0, 0, plan.perDay(), plan.days(), plan.obstacle().orElse(null));
  }

  private static ImportMailsRepresentation counted(boolean wanted, WelcomeCounts counts) {
    return new ImportMailsRepresentation(
        wanted,
        counts.waiting(),
        counts.sent(),
        counts.failed(),
        counts.dropped(),
        null,
        null,
        null);
  }
}
