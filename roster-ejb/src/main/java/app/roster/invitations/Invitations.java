package app.roster.invitations;

import app.roster.access.Actor;
import app.roster.access.Guard;
import app.roster.identity.AccessToken;
import app.roster.identity.Realm;
import app.roster.identity.RealmAnswer;
import app.roster.identity.RealmCall;
import app.roster.identity.RefusedException;
import app.roster.kernel.NotFoundException;
import app.roster.kernel.OrganizationId;
import app.roster.kernel.Page;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jboss.logging.Logger;

/** The invitations of the organization a Pro works in. */
@Stateless
public class Invitations {

  private static final Logger LOG = Logger.getLogger(Invitations.class);

  private static final String ALL = "/roster/organizations/{}/invitations";
  private static final String ONE = ALL + "/{}";

  private static final String PENDING =
      """
        from invitation
       where organization_id = :organization and status = 'PENDING' and expires_at > now()
         and email like :pattern escape '\\'
      """;

  @PersistenceContext(unitName = "roster")
  private EntityManager entities;

  @Inject private Guard guard;
  @Inject private Realm realm;

  /** What an invitation of this organization says by default. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public InvitationTexts texts(Actor actor, AccessToken token, Locale locale) {
    OrganizationId organization = guard.admitPro(actor);
    JsonObject settings =
        realm
            .send(
                RealmCall.get("/roster/organizations/{}/invitation-settings", organization)
                    .header("Accept-Language", locale.toLanguageTag())
                    .as(token))
            .json();
    return new InvitationTexts(
        settings.getString("defaultMessage", ""), settings.getInt("messageLimit", 2000));
  }

  /**
   * Invites somebody to become a client. When this returns, the invitation and its mail are stored.
   *
   * @throws RefusedException {@code already_pending} (with {@code invitationId}), {@code
   *     already_member}, {@code own_address}, {@code team_member}, {@code invalid_email}, {@code
   *     message_too_long}
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public InvitationId invite(Actor actor, AccessToken token, InvitationDraft draft) {
    OrganizationId organization = guard.admitPro(actor);
    JsonObject content =
        Json.createObjectBuilder()
            .add("email", draft.email().value())
            .add("message", draft.message())
            .add("kind", "CLIENT")
            .add("locale", draft.locale().toLanguageTag())
            .build();
    RealmAnswer answer =
        realm.send(
            RealmCall.post(ALL, organization).idempotencyKey(draft.key()).json(content).as(token));
    InvitationId id = new InvitationId(answer.json().getString("id"));
    LOG.infof("%s invited %s into %s", actor.user(), id, organization);
    return id;
  }

  /** One page of the open invitations. */
  public Page<PendingInvitation> pending(Actor actor, PendingQuery query) {
    OrganizationId organization = guard.admitPro(actor);
    List<?> rows =
        bind(
                entities.createNativeQuery(
                    "select id, email, delivery, last_sent_at, expires_at "
                        + PENDING
                        + " order by "
                        + query.order().clause(),
                    Tuple.class),
                organization,
                query)
            .setFirstResult(query.page().first())
            .setMaxResults(query.page().size())
            .getResultList();
    Number total =
        (Number)
            bind(entities.createNativeQuery("select count(*) " + PENDING), organization, query)
                .getSingleResult();
    return new Page<>(
        rows.stream().map(Tuple.class::cast).map(Invitations::invitation).toList(),
        total.longValue());
  }

  /**
   * Sends the mail again, with a new link; the old one stops working.
   *
   * @throws NotFoundException if the organization has no such invitation
   * @throws RefusedException {@code not_pending}, or 429 if it was sent too often
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void resend(Actor actor, AccessToken token, InvitationId id) {
    OrganizationId organization = guard.admitPro(actor);
    realm.send(RealmCall.post(ONE + "/resend", organization, id).as(token));
    LOG.infof("%s had invitation %s sent again", actor.user(), id);
  }

  /**
   * Withdraws an invitation: its link never connects anybody any more.
   *
   * @throws NotFoundException if the organization has no such invitation
   * @throws RefusedException {@code not_pending} if it was answered meanwhile
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void withdraw(Actor actor, AccessToken token, InvitationId id) {
    OrganizationId organization = guard.admitPro(actor);
    realm.send(RealmCall.delete(ONE, organization, id).as(token));
    LOG.infof("%s withdrew invitation %s", actor.user(), id);
  }

  private static Query bind(Query query, OrganizationId organization, PendingQuery wanted) {
    return query
        .setParameter("organization", organization.value())
        .setParameter("pattern", wanted.pattern());
  }

  private static PendingInvitation invitation(Tuple row) {
    return new PendingInvitation(
        new InvitationId(row.get("id", String.class)),
        row.get("email", String.class),
        !"FAILED".equals(row.get("delivery", String.class)),
        row.get("last_sent_at", Instant.class),
        row.get("expires_at", Instant.class));
  }
}
