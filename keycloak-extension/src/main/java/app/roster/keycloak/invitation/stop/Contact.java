package app.roster.keycloak.invitation.stop;

import app.roster.keycloak.address.EmailAddress;
import app.roster.keycloak.audit.Audit;
import app.roster.keycloak.audit.AuditEvent;
import app.roster.keycloak.invitation.Invitations;
import app.roster.keycloak.invitation.row.History;
import app.roster.keycloak.invitation.row.HistoryType;
import app.roster.keycloak.invitation.row.InvitationEntity;
import app.roster.keycloak.invitation.row.InvitationRows;
import app.roster.keycloak.optout.Correspondent;
import app.roster.keycloak.optout.OptOutScope;
import app.roster.keycloak.optout.OptOuts;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.keycloak.models.KeycloakSession;

/** Whether somebody who was invited may be written to, as the person decides. */
final class Contact implements Correspondent {

  private static final Duration WINDOW = Duration.ofHours(1);
  private static final int CHANGES = 20;

  private final KeycloakSession session;
  private final Clock clock;
  private final InvitationEntity invitation;
  private final OptOuts optOuts;
  private final History history;

  Contact(KeycloakSession session, Clock clock, InvitationEntity invitation) {
    this.session = session;
    this.clock = clock;
    this.invitation = invitation;
    this.optOuts = new OptOuts(session, clock);
    this.history = new History(session, clock);
  }

  @Override
  public String organizationId() {
    return invitation.organizationId();
  }

  @Override
  public String address() {
    return invitation.email();
  }

  @Override
  public Locale locale() {
    return invitation.locale();
  }

  @Override
  public String reasonKey() {
    return "rosterStopIntro";
  }

  /** Twenty clicks an hour are more than any person needs. */
  @Override
  public boolean changedTooOften() {
    return history
        .contactChanged(invitation.id(), CHANGES, clock.instant().minus(WINDOW))
        .isPresent();
  }

  @Override
  public void stop(OptOutScope scope) {
    optOuts.add(scope, invitation.organizationId(), invitation.email());
    history.add(invitation, HistoryType.STOPPED, null);
    Invitations invitations = new Invitations(session, clock);
    concerned(scope).forEach(pending -> invitations.decline(pending, null));
    report(AuditEvent.CONTACT_STOPPED, Map.of("scope", scope.wireName()));
  }

  /** What was turned down stays so until somebody invites anew. */
  @Override
  public void resume() {
    optOuts.remove(invitation.organizationId(), invitation.email());
    history.add(invitation, HistoryType.RESUMED, null);
    report(AuditEvent.CONTACT_RESUMED, Map.of());
  }

  private List<InvitationEntity> concerned(OptOutScope scope) {
    InvitationRows rows = new InvitationRows(session);
    EmailAddress address = new EmailAddress(invitation.email());
    return switch (scope) {
      case ORGANIZATION -> rows.pending(invitation.organizationId(), address).stream().toList();
      case EVERYBODY -> rows.pending(address);
    };
  }

  private void report(AuditEvent event, Map<String, String> more) {
    Map<String, String> details =
        new HashMap<>(
            Map.of(
                Audit.ORGANIZATION_ID,
                invitation.organizationId(),
                Audit.INVITATION_ID,
                invitation.id()));
    details.putAll(more);
    new Audit(session).recordOfNobody(event, details);
  }
}
