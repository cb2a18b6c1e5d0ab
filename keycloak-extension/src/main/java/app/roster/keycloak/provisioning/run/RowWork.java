package app.roster.keycloak.provisioning.run;

import app.roster.keycloak.address.EmailAddress;
import app.roster.keycloak.audit.Audit;
import app.roster.keycloak.audit.AuditEvent;
import app.roster.keycloak.invitation.SilentInvitations;
import app.roster.keycloak.membership.Newcomers;
import app.roster.keycloak.provisioning.ImportEntity;
import app.roster.keycloak.provisioning.check.RealmRules;
import app.roster.keycloak.provisioning.letter.Welcomes;
import app.roster.keycloak.provisioning.letter.Wish;
import app.roster.keycloak.provisioning.password.TemporaryPassword;
import app.roster.keycloak.provisioning.row.ImportRowEntity;
import app.roster.keycloak.provisioning.row.RowOutcome;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.userprofile.ValidationException;

/** What happens to single rows inside the transaction of their batch. */
final class RowWork {

  private final KeycloakSession session;
  private final Clock clock;
  private final ImportEntity running;
  private final OrganizationModel organization;
  private final RealmRules rules;
  private final Optional<Wish> mails;
  private final Newcomers newcomers;

  RowWork(
      KeycloakSession session, Clock clock, ImportEntity running, OrganizationModel organization) {
    this.session = session;
    this.clock = clock;
    this.running = running;
    this.organization = organization;
    this.rules = new RealmRules(session);
    this.mails = running.mailsIn().map(this::wish);
    this.newcomers = new Newcomers(session, clock, organization);
  }

  /** Makes the account, or says why the profile would not have it. */
  void create(ImportRowEntity row, ReadyRow ready) {
    try {
      UserModel user = rules.create(ready.address(), ready.person());
      user.setEnabled(true);
      user.addRequiredAction(UserModel.RequiredAction.UPDATE_PASSWORD);
      user.credentialManager()
          .createStoredCredential(TemporaryPassword.given(ready.password(), clock));
      newcomers.join(user, ready.person().externalId(), ready.tags());
      row.finish(RowOutcome.CREATED, user.getId());
      mails.ifPresent(wish -> new Welcomes(session, clock).add(wish, user.getId()));
      audit(user);
    } catch (ValidationException invalid) {
      row.fail(RealmRules.named(invalid));
    }
  }

  private Wish wish(Locale locale) {
    return new Wish(
        running.realmId(), running.organizationId(), running.id(), locale, running.linkBase());
  }

  private void audit(UserModel user) {
    UserModel actor =
        session.users().getUserById(session.getContext().getRealm(), running.actorId());
    new Audit(session)
        .record(
            AuditEvent.MEMBER_IMPORTED,
            actor,
            Map.of(
                Audit.ORGANIZATION_ID, organization.getId(),
                Audit.IMPORT_ID, running.id(),
                Audit.SUBJECT_ID, user.getId()));
  }

  /** Asks somebody with an account, without a mail and without touching the account. */
  void invite(ImportRowEntity row, ReadyRow ready) {
    EmailAddress address = EmailAddress.parse(row.email().orElseThrow()).orElseThrow();
    boolean waits =
        new SilentInvitations(session, clock)
            .invite(
                organization,
                running.actorId(),
                new SilentInvitations.Invitee(address, ready.tags()),
                running.linkBase());
    row.finish(waits ? RowOutcome.INVITED : RowOutcome.SKIPPED, null);
  }
}
