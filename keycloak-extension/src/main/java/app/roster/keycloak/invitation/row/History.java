package app.roster.keycloak.invitation.row;

import app.roster.keycloak.address.EmailAddress;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** The history of invitations, and what can be counted in it. */
public final class History {

  private static final String MAILS =
      anyOf(HistoryType.CREATED, HistoryType.RESENT, HistoryType.REMINDED);
  private static final String WISHES =
      anyOf(HistoryType.CREATED, HistoryType.RESENT, HistoryType.LINK_COPIED);
  private static final String RESENDS = anyOf(HistoryType.RESENT);
  private static final String CONTACT_CHANGES = anyOf(HistoryType.STOPPED, HistoryType.RESUMED);

  private final EntityManager entities;
  private final String realmId;
  private final Clock clock;

  public History(KeycloakSession session, Clock clock) {
    this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    this.realmId = session.getContext().getRealm().getId();
    this.clock = clock;
  }

  public void add(InvitationEntity invitation, HistoryType type, String actorId) {
    entities.persist(new HistoryEntity(invitation, type, actorId, clock.instant()));
  }

  public List<HistoryEntity> of(String invitationId) {
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
  public Optional<Instant> wishedBy(String actorId, int rank, Instant since) {
    return ranked("h.actorId = :subject", actorId, WISHES, rank, since);
  }

  /** When the {@code rank}-th latest mail to an address was asked for, by anybody in the realm. */
  public Optional<Instant> askedTo(EmailAddress address, int rank, Instant since) {
    String whose =
        "h.invitationId in (select i.id from RosterInvitation i"
            + " where i.realmId = :realm and i.email = :subject)";
    return ranked(whose, address.value(), MAILS, rank, since);
  }

  /** As {@link #askedTo}, of one organization. */
  public Optional<Instant> askedIn(String organizationId, int rank, Instant since) {
    return ranked("h.organizationId = :subject", organizationId, MAILS, rank, since);
  }

  /** As {@link #askedTo}, of one invitation. */
  public Optional<Instant> askedFor(String invitationId, int rank, Instant since) {
    return ranked("h.invitationId = :subject", invitationId, MAILS, rank, since);
  }

  /** When the {@code rank}-th latest wish to send this invitation again was, if since then. */
  public Optional<Instant> resent(String invitationId, int rank, Instant since) {
    return ranked("h.invitationId = :subject", invitationId, RESENDS, rank, since);
  }

  /** When the {@code rank}-th latest change of mind about mails was, if since then. */
  public Optional<Instant> contactChanged(String invitationId, int rank, Instant since) {
    return ranked("h.invitationId = :subject", invitationId, CONTACT_CHANGES, rank, since);
  }

  private Optional<Instant> ranked(
      String whose, String subject, String types, int rank, Instant since) {
    return entities
        .createQuery(
            "select h.at from RosterInvitationEvent h where h.realmId = :realm and "
                + whose
                + " and "
                + types
                + " and h.at > :since order by h.at desc",
            Long.class)
        .setParameter("realm", realmId)
        .setParameter("subject", subject)
        .setParameter("since", since.toEpochMilli())
        .setFirstResult(rank - 1)
        .setMaxResults(1)
        .getResultList()
        .stream()
        .findFirst()
        .map(Instant::ofEpochMilli);
  }

  // As part of the text: a query with a list as parameter is translated anew at every use, which
  // takes longer than the query.
  private static String anyOf(HistoryType... types) {
    return Arrays.stream(types)
        .map(type -> HistoryType.class.getName() + "." + type.name())
        .collect(Collectors.joining(", ", "h.type in (", ")"));
  }
}
