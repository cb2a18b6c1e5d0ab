package app.roster.keycloak.persistence;

import app.roster.keycloak.changes.ChangeCursorEntity;
import app.roster.keycloak.changes.ChangeEntity;
import app.roster.keycloak.clientview.ClientViewEntity;
import app.roster.keycloak.feed.SignInEntity;
import app.roster.keycloak.invitation.TurnstileEntity;
import app.roster.keycloak.invitation.key.InvitationKeyEntity;
import app.roster.keycloak.invitation.row.HistoryEntity;
import app.roster.keycloak.invitation.row.InvitationEntity;
import app.roster.keycloak.joinrequest.JoinRequestEntity;
import app.roster.keycloak.joinrequest.VisitEntity;
import app.roster.keycloak.mail.OutboxEntity;
import app.roster.keycloak.membership.ConsentEntity;
import app.roster.keycloak.membership.MembershipEntity;
import app.roster.keycloak.optout.OptOutEntity;
import app.roster.keycloak.provisioning.ImportEntity;
import app.roster.keycloak.provisioning.letter.WelcomeEntity;
import app.roster.keycloak.provisioning.row.ImportRowEntity;
import app.roster.keycloak.secret.RealmSecretEntity;
import app.roster.keycloak.signup.mailbox.UnprovenAccountEntity;
import java.util.List;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;

/** Our entities and our own Liquibase change log. */
final class RosterJpaEntityProvider implements JpaEntityProvider {

  private static final List<Class<?>> ENTITIES =
      List.of(
          ChangeEntity.class,
          ChangeCursorEntity.class,
          MembershipEntity.class,
          OutboxEntity.class,
          InvitationEntity.class,
          HistoryEntity.class,
          InvitationKeyEntity.class,
          TurnstileEntity.class,
          OptOutEntity.class,
          RealmSecretEntity.class,
          ClientViewEntity.class,
          JoinRequestEntity.class,
          VisitEntity.class,
          ConsentEntity.class,
          UnprovenAccountEntity.class,
          SignInEntity.class,
          ImportEntity.class,
          ImportRowEntity.class,
          WelcomeEntity.class);

  @Override
  public List<Class<?>> getEntities() {
    return ENTITIES;
  }

  @Override
  public String getChangelogLocation() {
    return "META-INF/roster-changelog.xml";
  }

  @Override
  public String getFactoryId() {
    return RosterJpaEntityProviderFactory.ID;
  }

  @Override
  public void close() {
    // nothing is held
  }
}
