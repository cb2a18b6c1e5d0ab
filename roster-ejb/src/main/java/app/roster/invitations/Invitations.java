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
import app.roster.kernel.UserId;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * What a Pro does with invitations. Keycloak owns them, so every act is a call to it with the Pro's
 * own token, outside of any transaction of ours.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Invitations {

  private static final Logger LOG = Logger.getLogger(Invitations.class);

  private static final String ALL = "/roster/organizations/{}/invitations";
  private static final String ONE = ALL + "/{}";

  @Inject private Guard guard;
  @Inject private Realm realm;

  /** What an invitation of this organization begins with, in this language. */
  public InvitationSettings settings(Actor actor, AccessToken token, Locale locale) {
    OrganizationId organization = guard.admitPro(actor);
    JsonObject settings =
        realm
            .send(
                RealmCall.get("/roster/organizations/{}/invitation-settings", organization)
                    .header("Accept-Language", locale.toLanguageTag())
                    .as(token))
            .json();
    List<Locale> locales =
        settings.getJsonArray("locales").getValuesAs(JsonString.class).stream()
            .map(tag -> Locale.forLanguageTag(tag.getString()))
            .toList();
    return new InvitationSettings(
        settings.getString("subject"),
        settings.getString("defaultMessage"),
        settings.getInt("messageLimit"),
        locales,
        settings.getInt("expiresInDays"),
        Duration.ofSeconds(settings.getInt("resendPauseSeconds")));
  }

  /**
   * Invites somebody to become a client, or into the team. When this returns, the invitation and
   * its mail are stored.
   *
   * @throws RefusedException {@code already_pending} (with {@code invitationId}), {@code
   *     already_member}, {@code own_address}, {@code team_member}, {@code do_not_contact}, {@code
   *     role_required}, {@code invalid_email}, {@code message_too_long}, or 429 beyond a limit
   */
  public InvitationId invite(Actor actor, AccessToken token, InvitationDraft draft) {
    OrganizationId organization = guard.admitPro(actor);
    JsonObject content = content(draft);
    RealmAnswer answer =
        realm.send(
            RealmCall.post(ALL, organization).idempotencyKey(draft.key()).json(content).as(token));
    InvitationId id = new InvitationId(answer.json().getString("id"));
    LOG.infof("%s invited %s into %s", actor.user(), id, organization);
    return id;
  }

  /**
   * The mail that an invitation with this message would be, as HTML to be shown where no script of
   * it could run. Its link leads nowhere; nothing is stored or sent.
   *
   * @throws RefusedException {@code message_too_long}
   */
  public String preview(Actor actor, AccessToken token, String message, Locale locale) {
    OrganizationId organization = guard.admitPro(actor);
    JsonObject content =
        Json.createObjectBuilder()
            .add("message", message)
            .add("locale", locale.toLanguageTag())
            .build();
    return realm
        .send(RealmCall.post(ALL + "/preview", organization).json(content).as(token))
        .json()
        .getString("html");
  }

  /**
   * One invitation with its history.
   *
   * @throws NotFoundException if the organization has no such invitation
   */
  public InvitationHistory history(Actor actor, AccessToken token, InvitationId id) {
    OrganizationId organization = guard.admitPro(actor);
    JsonObject invitation = realm.send(RealmCall.get(ONE, organization, id).as(token)).json();
    List<InvitationHistory.Event> events =
        invitation.getJsonArray("history").getValuesAs(JsonObject.class).stream()
            .map(Invitations::event)
            .toList();
    return new InvitationHistory(
        id,
        invitation.getString("email"),
        Instant.parse(invitation.getString("expiresAt")),
        DeliveryReason.named(invitation.getString("deliveryReason", null)),
        events);
  }

  /**
   * A link for the Pro to hand over; the one in the mail goes on working. Who signs up with it
   * still has to prove the address.
   *
   * @throws NotFoundException if the organization has no such invitation
   * @throws RefusedException {@code not_pending}
   */
  public InvitationLink link(Actor actor, AccessToken token, InvitationId id) {
    OrganizationId organization = guard.admitPro(actor);
    JsonObject link = realm.send(RealmCall.post(ONE + "/link", organization, id).as(token)).json();
    LOG.infof("%s copied the link of invitation %s", actor.user(), id);
    return new InvitationLink(
        URI.create(link.getString("link")), Instant.parse(link.getString("expiresAt")));
  }

  /**
   * Lets an invitation be accepted until another time.
   *
   * @throws NotFoundException if the organization has no such invitation
   * @throws RefusedException {@code not_pending}, {@code invalid_expiry}
   */
  public void expire(Actor actor, AccessToken token, InvitationId id, Instant end) {
    OrganizationId organization = guard.admitPro(actor);
    JsonObject content = Json.createObjectBuilder().add("expiresAt", end.toString()).build();
    realm.send(RealmCall.patch(ONE, organization, id).json(content).as(token));
    LOG.infof("%s changed the end of invitation %s", actor.user(), id);
  }

  /**
   * Sends the mail again, with a new link; the old one stops working.
   *
   * @throws NotFoundException if the organization has no such invitation
   * @throws RefusedException {@code not_pending}, {@code do_not_contact}, or 429 if it was sent too
   *     often
   */
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
  public void withdraw(Actor actor, AccessToken token, InvitationId id) {
    OrganizationId organization = guard.admitPro(actor);
    realm.send(RealmCall.delete(ONE, organization, id).as(token));
    LOG.infof("%s withdrew invitation %s", actor.user(), id);
  }

  private static JsonObject content(InvitationDraft draft) {
    InvitationKind kind = draft.role().isPresent() ? InvitationKind.PRO : InvitationKind.CLIENT;
    JsonObjectBuilder content =
        Json.createObjectBuilder()
            .add("email", draft.email().value())
            .add("message", draft.message())
            .add("kind", kind.name())
            .add("locale", draft.locale().toLanguageTag())
            .add("expiresInDays", draft.days());
    draft.role().ifPresent(role -> content.add("role", role.name()));
    return content.build();
  }

  private static InvitationHistory.Event event(JsonObject event) {
    return new InvitationHistory.Event(
        Instant.parse(event.getString("at")),
        event.getString("type"),
        Optional.ofNullable(event.getString("actorId", null)).map(UserId::new));
  }
}
