package app.roster.keycloak.invitation;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** The history of invitations, and what can be counted in it. */
final class History {

  private static final Set<HistoryType> MAILS =
      Set.of(HistoryType.CREATED, HistoryType.RESENT, HistoryType.REMINDED);
  private static final Set<HistoryType> WISHES =
      Set.of(HistoryType.CREATED, HistoryType.RESENT, HistoryType.LINK_COPIED);

  private final EntityManager entities;
  private final String realmId;
  private final Clock clock;

  History(KeycloakSession session, Clock clock) {
    this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    this.realmId = session.getContext().getRealm().getId();
    this.clock = clock;
  }

  void add(InvitationEntity invitation, HistoryType type, String actorId) {
    entities.persist(new HistoryEntity(invitation, type, actorId, clock.instant()));
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

  /** When a Pro had the {@code rank}-th latest wish for a mail or a link, if since then. */
  Optional<Instant> wishedBy(String actorId, int rank, Instant since) {
    return ranked("h.actorId = :subject", actorId, WISHES, rank, since);
  }

  /** When the {@code rank}-th latest mail to an address was asked for, by anybody in the realm. */
  Optional<Instant> askedTo(EmailAddress address, int rank, Instant since) {
    String whose =
        "h.invitationId in (select i.id from RosterInvitation i"
            + " where i.realmId = :realm and i.email = :subject)";
    return ranked(whose, address.value(), MAILS, rank, since);
  }

  /** As {@link #askedTo}, of one organization. */
  Optional<Instant> askedIn(String organizationId, int rank, Instant since) {
    return ranked("h.organizationId = :subject", organizationId, MAILS, rank, since);
  }

  /** As {@link #askedTo}, of one invitation. */
  Optional<Instant> askedFor(String invitationId, int rank, Instant since) {
    return ranked("h.invitationId = :subject", invitationId, MAILS, rank, since);
  }

  /** When the {@code rank}-th latest wish to send this invitation again was, if since then. */
  Optional<Instant> resent(String invitationId, int rank, Instant since) {
    Set<HistoryType> resent = Set.of(HistoryType.RESENT);
    return ranked("h.invitationId = :subject", invitationId, resent, rank, since);
  }

  /** When the {@code rank}-th latest change of mind about mails was, if since then. */
  Optional<Instant> contactChanged(String invitationId, int rank, Instant since) {
    Set<HistoryType> changes = Set.of(HistoryType.STOPPED, HistoryType.RESUMED);
    return ranked("h.invitationId = :subject", invitationId, changes, rank, since);
  }

  private Optional<Instant> ranked(
      String whose, String subject, Set<HistoryType> types, int rank, Instant since) {
    return entities
        .createQuery(
            "select h.at from RosterInvitationEvent h where h.realmId = :realm and "
                + whose
                + " and h.type in :types and h.at > :since order by h.at desc",
            Long.class)
        .setParameter("realm", realmId)
        .setParameter("subject", subject)
        .setParameter("types", types)
        .setParameter("since", since.toEpochMilli())
        .setFirstResult(rank - 1)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(Instant::ofEpochMilli);
  }
}
