package app.roster.keycloak.invitation.key;

import app.roster.keycloak.invitation.row.InvitationEntity;
import app.roster.keycloak.secret.Secrets;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** The keys of invitations. Their text leaves as soon as it is made; only hashes stay. */
public final class InvitationKeys {

  private final EntityManager entities;
  private final String realmId;
  private final Clock clock;

  public InvitationKeys(KeycloakSession session, Clock clock) {
    this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    this.realmId = session.getContext().getRealm().getId();
    this.clock = clock;
  }

  /**
   * A new key for a mail that leaves now. Keys of mails that were taken stay alive, those of tries
   * that were not die.
   */
  public String forMail(InvitationEntity invitation) {
    delete(invitation, KeyProof.MAIL, invitation.mail().lastSentAt().orElse(Instant.EPOCH));
    return add(invitation, KeyProof.MAIL);
  }

  /** A new key for a Pro to hand over; the one handed over before dies. */
  public String forLink(InvitationEntity invitation) {
    delete(invitation, KeyProof.LINK, Instant.EPOCH);
    return add(invitation, KeyProof.LINK);
  }

  /** From here on no key of this invitation opens anything. */
  public void kill(InvitationEntity invitation) {
    for (KeyProof proof : KeyProof.values()) {
      delete(invitation, proof, Instant.EPOCH);
    }
  }

  /** The invitation this key belongs to, whatever its state. */
  public Optional<ShownKey> find(String key) {
    return entities
        .createQuery(
            "select i, k.proof from RosterInvitationKey k, RosterInvitation i"
                + " where k.realmId = :realm and k.hash = :hash"
                + " and i.id = k.invitationId and i.realmId = :realm",
            Object[].class)
        .setParameter("realm", realmId)
        .setParameter("hash", Secrets.hash(key))
        .getResultList()
        .stream()
        .findFirst()
        .map(row -> new ShownKey((InvitationEntity) row[0], (KeyProof) row[1]));
  }

  private String add(InvitationEntity invitation, KeyProof proof) {
    String key = Secrets.random();
    entities.persist(
        new InvitationKeyEntity(Secrets.hash(key), invitation, proof, clock.instant()));
    return key;
  }

  private void delete(InvitationEntity invitation, KeyProof proof, Instant madeAfter) {
    entities
        .createQuery(
            "delete from RosterInvitationKey k where k.realmId = :realm"
                + " and k.invitationId = :invitation and k.proof = :proof and k.createdAt > :after")
        .setParameter("realm", realmId)
        .setParameter("invitation", invitation.id())
        .setParameter("proof", proof)
        .setParameter("after", madeAfter.toEpochMilli())
        .executeUpdate();
  }
}
