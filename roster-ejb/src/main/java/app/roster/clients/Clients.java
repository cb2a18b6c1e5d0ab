package app.roster.clients;

import app.roster.access.Action;
import app.roster.access.Actor;
import app.roster.access.Guard;
import app.roster.access.Resource;
import app.roster.access.Subject;
import app.roster.identity.AccessToken;
import app.roster.identity.Realm;
import app.roster.identity.RealmCall;
import app.roster.kernel.NotFoundException;
import app.roster.kernel.OrganizationId;
import app.roster.kernel.UserId;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jboss.logging.Logger;

/** The clients of the organization a Pro works in. */
@Stateless
public class Clients {

  private static final Logger LOG = Logger.getLogger(Clients.class);

  private static final String ONE = "/roster/organizations/{}/clients/{}";

  private static final String COUNTS =
      """
      select coalesce((select active from client_list
               where organization_id = :organization), 0) as active,
             (select count(*) from invitation
               where organization_id = :organization and status = 'PENDING' and kind = 'CLIENT'
                 and expires_at > now()) as pending,
             (select count(*) from join_request
               where organization_id = :organization) as requests
      """;

  private static final String DETAILS =
      """
      select email, first_name, last_name, birthdate, gender, enabled, state, joined_at,
             last_sign_in_at, external_id
        from client where organization_id = :organization and person_id = :person
      """;

  @PersistenceContext(unitName = "roster")
  private EntityManager entities;

  @Inject private Guard guard;
  @Inject private Realm realm;

  /** How many clients are active, and how many invitations of clients and requests are open. */
  public RosterCounts counts(Actor actor) {
    OrganizationId organization = guard.admitPro(actor);
    Tuple row =
        (Tuple)
            entities
                .createNativeQuery(COUNTS, Tuple.class)
                .setParameter("organization", organization.value())
                .getSingleResult();
    return new RosterCounts(
        row.get("active", Number.class).longValue(),
        row.get("pending", Number.class).longValue(),
        row.get("requests", Number.class).longValue());
  }

  /**
   * One client of the Pro's organization.
   *
   * @throws NotFoundException if the person is not a client there
   */
  public ClientDetails details(Actor actor, UserId client) {
    Subject subject = guard.admit(actor, client, Action.VIEW, Resource.PROFILE);
    OrganizationId organization = actor.organization().orElseThrow(NotFoundException::new);
    List<?> rows =
        entities
            .createNativeQuery(DETAILS, Tuple.class)
            .setParameter("organization", organization.value())
            .setParameter("person", subject.person().value())
            .getResultList();
    return rows.stream()
        .map(Tuple.class::cast)
        .map(row -> details(subject, row))
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }

  /**
   * Ends the connection: the organization loses access, the client keeps the account and all data.
   * The list follows when the change feed tells.
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void disconnect(Actor actor, AccessToken token, UserId client) {
    OrganizationId organization = admit(actor, client);
    realm.send(RealmCall.delete(ONE, organization, client).as(token));
    LOG.infof("%s disconnected %s from %s", actor.user(), client, organization);
  }

  /**
   * Sets a client aside: read-only for them, not counted as active, and nobody views as them. May
   * be repeated; the list follows when the change feed tells.
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void archive(Actor actor, AccessToken token, UserId client) {
    OrganizationId organization = admit(actor, client);
    realm.send(RealmCall.post(ONE + "/archive", organization, client).as(token));
    LOG.infof("%s archived %s in %s", actor.user(), client, organization);
  }

  /** Brings an archived client back. May be repeated; the list follows. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void restore(Actor actor, AccessToken token, UserId client) {
    OrganizationId organization = admit(actor, client);
    realm.send(RealmCall.post(ONE + "/restore", organization, client).as(token));
    LOG.infof("%s restored %s in %s", actor.user(), client, organization);
  }

  private OrganizationId admit(Actor actor, UserId client) {
    guard.admit(actor, client, Action.VIEW, Resource.PROFILE);
    return guard.admitPro(actor);
  }

  private static ClientDetails details(Subject subject, Tuple row) {
    return new ClientDetails(
        subject.user(),
        row.get("email", String.class),
        row.get("first_name", String.class),
        row.get("last_name", String.class),
        row.get("birthdate", java.sql.Date.class) == null
            ? null
            : LocalDate.parse(row.get("birthdate").toString()),
        row.get("gender", String.class),
        subject.zone(),
        row.get("enabled", Boolean.class),
        "ARCHIVED".equals(row.get("state", String.class)),
        row.get("joined_at", Instant.class),
        row.get("last_sign_in_at", Instant.class),
        row.get("external_id", String.class));
  }
}
