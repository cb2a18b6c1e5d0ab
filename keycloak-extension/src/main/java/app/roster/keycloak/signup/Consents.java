package app.roster.keycloak.signup;

import app.roster.keycloak.invitation.InvitationEntity;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** The consents people have given. */
final class Consents {

  /** Version of the texts {@code rosterConsent…}; a new wording gets a new number. */
  static final String TEXT_VERSION = "1";

  private final EntityManager entities;
  private final String realmId;
  private final Clock clock;

  Consents(KeycloakSession session, Clock clock) {
    this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    this.realmId = session.getContext().getRealm().getId();
    this.clock = clock;
  }

  void give(InvitationEntity invitation, String userId, String locale) {
    entities.persist(
        new ConsentEntity(realmId, invitation.organizationId(), userId, invitation.id())
            .to(TEXT_VERSION, locale, clock.millis()));
  }
}
