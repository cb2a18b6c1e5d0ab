package app.roster.keycloak.membership;

import jakarta.persistence.EntityManager;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** The consents people have given. */
public final class Consents {

  /** Version of the texts {@code rosterConsent…}; a new wording gets a new number. */
  public static final String TEXT_VERSION = "1";

  private final EntityManager entities;
  private final String realmId;

  public Consents(KeycloakSession session) {
    this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    this.realmId = session.getContext().getRealm().getId();
  }

  public void give(Consent consent) {
    entities.persist(new ConsentEntity(realmId, consent));
  }
}
