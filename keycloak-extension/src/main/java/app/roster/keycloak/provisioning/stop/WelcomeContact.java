package app.roster.keycloak.provisioning.stop;

import app.roster.keycloak.address.EmailAddress;
import app.roster.keycloak.audit.Audit;
import app.roster.keycloak.audit.AuditEvent;
import app.roster.keycloak.invitation.Invitations;
import app.roster.keycloak.invitation.row.InvitationEntity;
import app.roster.keycloak.invitation.row.InvitationRows;
import app.roster.keycloak.optout.Correspondent;
import app.roster.keycloak.optout.OptOutScope;
import app.roster.keycloak.optout.OptOuts;
import app.roster.keycloak.provisioning.letter.WelcomeEntity;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.keycloak.models.KeycloakSession;

/** Whether somebody whose account an import made may be written to, as the person decides. */
final class WelcomeContact implements Correspondent {

  private static final Duration WINDOW = Duration.ofHours(1);
  private static final int CHANGES = 20;

  private final KeycloakSession session;
  private final Clock clock;
  private final WelcomeEntity welcome;
  private final String address;
  private final OptOuts optOuts;

  WelcomeContact(KeycloakSession session, Clock clock, WelcomeEntity welcome, String address) {
    this.session = session;
    this.clock = clock;
    this.welcome = welcome;
    this.address = address;
    this.optOuts = new OptOuts(session, clock);
  }

  @Override
  public String organizationId() {
    return welcome.organizationId();
  }

  @Override
  public String address() {
    return address;
  }

  @Override
  public Locale locale() {
    return welcome.locale();
  }

  @Override
  public String reasonKey() {
    return "rosterStopWelcomeIntro";
  }

  @Override
  public boolean changedTooOften() {
    return welcome.changes(clock.instant(), WINDOW) >= CHANGES;
  }

  @Override
  public void stop(OptOutScope scope) {
    optOuts.add(scope, welcome.organizationId(), address);
    welcome.changedMind(clock.instant(), WINDOW);
    Invitations invitations = new Invitations(session, clock);
    concerned(scope).forEach(pending -> invitations.decline(pending, null));
    report(AuditEvent.CONTACT_STOPPED, Map.of("scope", scope.wireName()));
  }

  @Override
  public void resume() {
    optOuts.remove(welcome.organizationId(), address);
    welcome.changedMind(clock.instant(), WINDOW);
    report(AuditEvent.CONTACT_RESUMED, Map.of());
  }

  private List<InvitationEntity> concerned(OptOutScope scope) {
    InvitationRows rows = new InvitationRows(session);
    EmailAddress invited = new EmailAddress(address);
    return switch (scope) {
      case ORGANIZATION -> rows.pending(welcome.organizationId(), invited).stream().toList();
      case EVERYBODY -> rows.pending(invited);
    };
  }

  private void report(AuditEvent event, Map<String, String> more) {
    Map<String, String> details =
        new HashMap<>(
            Map.of(
                Audit.ORGANIZATION_ID, welcome.organizationId(),
                Audit.IMPORT_ID, welcome.importId(),
                Audit.SUBJECT_ID, welcome.userId()));
    details.putAll(more);
    new Audit(session).recordOfNobody(event, details);
  }
}
