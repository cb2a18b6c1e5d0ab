package app.roster.joinrequests;

import app.roster.access.Actor;
import app.roster.access.Guard;
import app.roster.identity.AccessToken;
import app.roster.identity.Realm;
import app.roster.identity.RealmCall;
import app.roster.identity.RefusedException;
import app.roster.kernel.NotFoundException;
import app.roster.kernel.OrganizationId;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * What a Pro does with requests. Keycloak owns them, so every act is a call to it with the Pro's
 * own token, outside of any transaction of ours. The list follows when the change feed tells.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JoinRequests {

  private static final Logger LOG = Logger.getLogger(JoinRequests.class);

  private static final String ONE = "/roster/organizations/{}/requests/{}";

  @Inject private Guard guard;
  @Inject private Realm realm;

  /** Where people can ask this organization; empty while its page is closed. */
  public Optional<URI> page(Actor actor, AccessToken token) {
    OrganizationId organization = guard.admitPro(actor);
    JsonObject settings =
        realm
            .send(
                RealmCall.get("/roster/organizations/{}/request-settings", organization).as(token))
            .json();
    return Optional.ofNullable(settings.getString("address", null)).map(URI::create);
  }

  /**
   * Makes the person a client and tells them by mail.
   *
   * @throws NotFoundException if the organization has no such request
   * @throws RefusedException {@code not_open} if it was answered or taken back meanwhile, {@code
   *     address_changed}, {@code team_member}
   */
  public void accept(Actor actor, AccessToken token, RequestId id) {
    OrganizationId organization = guard.admitPro(actor);
    realm.send(RealmCall.post(ONE + "/accept", organization, id).as(token));
    LOG.infof("%s accepted request %s", actor.user(), id);
  }

  /**
   * Turns the person down and tells them by mail, without a reason.
   *
   * @throws NotFoundException if the organization has no such request
   * @throws RefusedException {@code not_open} if it was answered or taken back meanwhile
   */
  public void reject(Actor actor, AccessToken token, RequestId id) {
    OrganizationId organization = guard.admitPro(actor);
    realm.send(RealmCall.post(ONE + "/reject", organization, id).as(token));
    LOG.infof("%s rejected request %s", actor.user(), id);
  }
}
