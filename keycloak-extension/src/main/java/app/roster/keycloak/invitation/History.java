package app.roster.keycloak.invitation;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** The history of invitations, and what can be counted in it. */
final class History {

  private final EntityManager entities;
  private final String realmId;
  private final Clock clock;

  History(KeycloakSession session, Clock clock) {
    this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    this.realmId = session.getContext().getRealm().getId();
    this.clock = clock;
  }

  void add(String invitationId, HistoryType type, String actorId) {
    entities.persist(new HistoryEntity(realmId, invitationId, type, actorId, clock.instant()));
  }

  List<HistoryEntity> of(String invitationId) {
    return entities
        .createQuery(
            "select h from RosterInvitationEvent h where h.realmId = :realm"
                + " and h.invitationId = :invitation order by h.at, h.id",
            HistoryEntity.class)
        .setParameter("realm", realmId)
        .setParameter("invitation", invitationId)
        .getResultList();
  }

  /** How many mails a Pro has asked for since then. */
  long askedBy(String actorId, Instant since) {
    return entities
        .createQuery(
            "select count(h) from RosterInvitationEvent h where h.realmId = :realm"
                + " and h.actorId = :actor and h.type in (:created, :resent) and h.at > :since",
            Long.class)
        .setParameter("realm", realmId)
        .setParameter("actor", actorId)
        .setParameter("created", HistoryType.CREATED)
        .setParameter("resent", HistoryType.RESENT)
        .setParameter("since", since.toEpochMilli())
        .getSingleResult();
  }

  /** How many mails anybody has asked for to one address since then. */
  long askedTo(EmailAddress address, Instant since) {
    return entities
        .createQuery(
            "select count(h) from RosterInvitationEvent h, RosterInvitation i"
                + " where h.realmId = :realm and i.id = h.invitationId and i.email = :email"
                + " and h.type in (:created, :resent) and h.at > :since",
            Long.class)
        .setParameter("realm", realmId)
        .setParameter("email", address.value())
        .setParameter("created", HistoryType.CREATED)
        .setParameter("resent", HistoryType.RESENT)
        .setParameter("since", since.toEpochMilli())
        .getSingleResult();
  }

  /** The wishes for a mail of this invitation since then, the latest first. */
  List<HistoryEntity> asked(String invitationId, Instant since) {
    return entities
        .createQuery(
            "select h from RosterInvitationEvent h where h.realmId = :realm"
                + " and h.invitationId = :invitation and h.type in (:created, :resent)"
                + " and h.at > :since order by h.at desc",
            HistoryEntity.class)
        .setParameter("realm", realmId)
        .setParameter("invitation", invitationId)
        .setParameter("created", HistoryType.CREATED)
        .setParameter("resent", HistoryType.RESENT)
        .setParameter("since", since.toEpochMilli())
        .getResultList();
  }
}
