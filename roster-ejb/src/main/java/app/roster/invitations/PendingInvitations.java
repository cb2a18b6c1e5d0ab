package app.roster.invitations;

import app.roster.access.Actor;
import app.roster.access.Guard;
import app.roster.access.TeamRole;
import app.roster.kernel.OrganizationId;
import app.roster.kernel.Page;
import app.roster.kernel.UserId;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The open invitations of the organization a Pro works in, as Keycloak last told them, and which
 * facts about them this Pro wants to see.
 */
@Stateless
public class PendingInvitations {

  private static final String OPEN =
      """
        from invitation
       where organization_id = :organization and status = 'PENDING' and expires_at > now()
         and kind = '%s' and email like :pattern escape '\\'
      """;

  @PersistenceContext(unitName = "roster")
  private EntityManager entities;

  @Inject private Guard guard;

  /** One page. */
  public Page<PendingInvitation> page(Actor actor, PendingQuery wanted) {
    OrganizationId organization = guard.admitPro(actor);
    String rows =
        "select id, email, role, delivery, delivery_reason, last_sent_at, expires_at, inviter_id "
            + open(wanted)
            + " order by "
            + wanted.order().clause();
    List<?> page =
        bound(entities.createNativeQuery(rows, Tuple.class), organization, wanted)
            .setFirstResult(wanted.page().first())
            .setMaxResults(wanted.page().size())
            .getResultList();
    Query count = entities.createNativeQuery("select count(*) " + open(wanted));
    Number total = (Number) bound(count, organization, wanted).getSingleResult();
    return new Page<>(
        page.stream().map(Tuple.class::cast).map(PendingInvitations::invitation).toList(),
        total.longValue());
  }

  /** The columns this Pro sees besides the address; none at first (A12). */
  public Set<PendingColumn> columns(Actor actor) {
    OrganizationId organization = guard.admitPro(actor);
    List<?> codes =
        chosen("select code from pending_column where %s", organization, actor).getResultList();
    Set<PendingColumn> columns = EnumSet.noneOf(PendingColumn.class);
    codes.forEach(code -> columns.add(PendingColumn.valueOf((String) code)));
    return columns;
  }

  /** Remembers the columns this Pro wants to see, in this organization and on every device. */
  public void choose(Actor actor, Set<PendingColumn> columns) {
    OrganizationId organization = guard.admitPro(actor);
    chosen("delete from pending_column where %s", organization, actor).executeUpdate();
    if (columns.isEmpty()) {
      return;
    }
    entities
        .createNativeQuery(
            """
            insert into pending_column (organization_id, user_id, code)
            select :organization, :user, code from unnest(cast(:codes as varchar[])) code
            on conflict do nothing
            """)
        .setParameter("organization", organization.value())
        .setParameter("user", actor.user().value())
        .setParameter("codes", columns.stream().map(Enum::name).toArray(String[]::new))
        .executeUpdate();
  }

  // The kind stands in the statement itself, or the database could not use the index of the few
  // invitations into a team.
  private static String open(PendingQuery wanted) {
    return OPEN.formatted(wanted.kind().name());
  }

  private Query chosen(String statement, OrganizationId organization, Actor actor) {
    String own = "organization_id = :organization and user_id = :user";
    return entities
        .createNativeQuery(statement.formatted(own))
        .setParameter("organization", organization.value())
        .setParameter("user", actor.user().value());
  }

  private static Query bound(Query query, OrganizationId organization, PendingQuery wanted) {
    return query
        .setParameter("organization", organization.value())
        .setParameter("pattern", wanted.pattern());
  }

  private static PendingInvitation invitation(Tuple row) {
    return new PendingInvitation(
        new InvitationId(row.get("id", String.class)),
        row.get("email", String.class),
        Optional.ofNullable(row.get("role", String.class)).map(TeamRole::named),
        Delivery.named(row.get("delivery", String.class)),
        DeliveryReason.named(row.get("delivery_reason", String.class)),
        Optional.ofNullable(row.get("last_sent_at", Instant.class)),
        row.get("expires_at", Instant.class),
        Optional.ofNullable(row.get("inviter_id", String.class)).map(UserId::new));
  }
}
