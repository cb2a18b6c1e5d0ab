package app.roster.accesslog;

import app.roster.access.Action;
import app.roster.access.Actor;
import app.roster.access.Guard;
import app.roster.access.Resource;
import app.roster.audit.AccessLog;
import app.roster.audit.ViewTouch;
import app.roster.clientview.NotInClientView;
import app.roster.identity.AccessToken;
import app.roster.identity.Realm;
import app.roster.identity.RealmCall;
import app.roster.kernel.OrganizationId;
import app.roster.kernel.Page;
import app.roster.kernel.PageRequest;
import app.roster.kernel.UserId;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Who looked at whom. Keycloak keeps the views and says who may read them; what was done in them
 * stands in our own audit.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ViewHistory {

  private static final Logger LOG = Logger.getLogger(ViewHistory.class);

  /** Keycloak gives no longer page. */
  private static final int LONGEST_PAGE = 100;

  @Inject private Guard guard;
  @Inject private Realm realm;
  @Inject private AccessLog log;
  @Inject private ClientNames names;

  /** Everybody who looked at the person's own data, the newest first. */
  @NotInClientView
  public Page<ViewRecord> own(Actor person, AccessToken token, PageRequest request) {
    return read(person, RealmCall.get("/client-view/history"), token, request);
  }

  /**
   * Everybody of the organization who looked at one of its clients, the newest first.
   *
   * @throws app.roster.kernel.NotFoundException if the person is not the Pro's client
   */
  @NotInClientView
  public Page<ViewRecord> of(Actor pro, AccessToken token, UserId client, PageRequest request) {
    OrganizationId organization = guard.admitPro(pro);
    guard.admit(pro, client, Action.VIEW, Resource.PROFILE);
    RealmCall call =
        RealmCall.get("/roster/organizations/{}/client-views", organization)
            .query("client", client.value());
    return read(pro, call, token, request);
  }

  /**
   * Everybody of the organization who looked at any of its clients, the newest first.
   *
   * @throws app.roster.kernel.ForbiddenException if the actor is no Pro of an enabled organization
   */
  @NotInClientView
  public Page<ViewRecord> ofClients(Actor pro, AccessToken token, PageRequest request) {
    OrganizationId organization = guard.admitPro(pro);
    RealmCall call = RealmCall.get("/roster/organizations/{}/client-views", organization);
    return read(pro, call, token, request, clients -> names.of(organization, clients));
  }

  /**
   * Ends a running view of the person's own data.
   *
   * @throws app.roster.kernel.NotFoundException if it has ended, or is somebody else's
   */
  @NotInClientView
  public void end(Actor person, AccessToken token, String session) {
    realm.send(RealmCall.delete("/client-view/sessions/{}", session).as(token));
    LOG.infof("%s ended client view %s", person.user(), session);
  }

  private Page<ViewRecord> read(
      Actor reader, RealmCall call, AccessToken token, PageRequest request) {
    return read(reader, call, token, request, people -> Map.of());
  }

  private Page<ViewRecord> read(
      Actor reader,
      RealmCall call,
      AccessToken token,
      PageRequest request,
      Function<List<UserId>, Map<UserId, String>> naming) {
    LOG.debugf("%s reads client views", reader.user());
    JsonObject answer =
        realm
            .send(
                call.query("first", request.first())
                    .query("max", Math.min(request.size(), LONGEST_PAGE))
                    .as(token))
            .json();
    List<ViewRecord> views =
        answer.getJsonArray("items").getValuesAs(JsonObject.class).stream()
            .map(ViewHistory::view)
            .toList();
    Map<String, List<ViewTouch>> touches =
        log.inViews(views.stream().map(ViewRecord::session).toList());
    Map<UserId, String> called = naming.apply(views.stream().map(ViewRecord::subject).toList());
    return new Page<>(
        views.stream()
            .map(
                view ->
                    view.with(
                        touches.getOrDefault(view.session(), List.of()),
                        called.getOrDefault(view.subject(), "")))
            .toList(),
        total(answer, request.first() + views.size()));
  }

  /**
   * Keycloak counts to a thousand and says when there are more: at least one, as far as is known.
   */
  private static long total(JsonObject answer, int seen) {
    int counted = answer.getInt("total");
    return answer.getBoolean("orMore", false) ? Math.max(counted, seen + 1L) : counted;
  }

  private static ViewRecord view(JsonObject item) {
    return new ViewRecord(
        item.getString("sid"),
        item.getString("organization", ""),
        new UserId(item.getString("actorId")),
        item.getString("actor", ""),
        new UserId(item.getString("subjectId")),
        "",
        Instant.parse(item.getString("startedAt")),
        Instant.parse(item.getString("expiresAt")),
        Optional.ofNullable(item.getString("endedAt", null)).map(Instant::parse),
        item.getString("endCause", ""),
        item.getString("reason", ""),
        List.of());
  }
}
