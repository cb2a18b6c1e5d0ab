package app.roster.clientview;

import app.roster.access.Action;
import app.roster.access.Actor;
import app.roster.access.Guard;
import app.roster.access.Resource;
import app.roster.identity.AccessToken;
import app.roster.kernel.NotFoundException;
import app.roster.kernel.OrganizationId;
import app.roster.kernel.RosterException;
import app.roster.kernel.UserId;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The client views of Pros: start, check, end. */
@Stateless
public class ClientViews {

  private static final Logger LOG = Logger.getLogger(ClientViews.class);

  @PersistenceContext(unitName = "roster")
  private EntityManager entities;

  @Inject private Guard guard;
  @Inject private Exchange exchange;
  @Inject private Clock clock;

  /**
   * Begins to look at the product as a client of the organization the Pro works in.
   *
   * @param token the Pro's own, fresh access token
   * @param reason why, for the client to read; an organization may insist on one
   * @throws app.roster.kernel.NotFoundException if the person is not the Pro's client
   * @throws app.roster.identity.RefusedException if Keycloak does not allow it
   */
  public ClientView start(
      Actor pro, AccessToken token, UserId client, Optional<ViewReason> reason) {
    OrganizationId organization = guard.admitPro(pro);
    guard.admit(pro, client, Action.VIEW, Resource.PROFILE);
    String name = name(organization, client);
    return new ClientView(
        exchange.start(token, client, organization, reason),
        new ClientView.About(client, name, organization));
  }

  /** Whether the Pro has read that what they do in client view is permanent. */
  public boolean hasUnderstood(Actor pro) {
    return !entities
        .createNativeQuery("select 1 from client_view_notice where user_id = :user")
        .setParameter("user", pro.user().value())
        .getResultList()
        .isEmpty();
  }

  /** Notes that the Pro has read it and need not be told again. */
  public void understood(Actor pro) {
    entities
        .createNativeQuery(
            """
            insert into client_view_notice (user_id, understood_at) values (:user, :now)
            on conflict do nothing
            """)
        .setParameter("user", pro.user().value())
        .setParameter("now", clock.instant())
        .executeUpdate();
  }

  /**
   * Asks Keycloak whether the view still runs and keeps its token fresh.
   *
   * @return the view to go on with
   * @throws ViewEndedException if it has ended, or Keycloak does not say that it has not
   */
  public ClientView confirm(ClientView view, AccessToken token) {
    Instant now = clock.instant();
    if (!now.isBefore(view.until())) {
      throw new ViewEndedException();
    }
    try {
      return view.isTokenUsableAt(now) ? introspected(view) : renewed(view, token);
    } catch (ViewEndedException ended) {
      throw ended;
    } catch (RosterException refusedOrUnreachable) {
      LOG.infof("client view %s: %s", view.session(), refusedOrUnreachable.messageKey());
      throw new ViewEndedException();
    }
  }

  /** Ends the view at Keycloak. Ending what has ended is fine; so is an unreachable Keycloak. */
  public void end(ClientView view, AccessToken token) {
    try {
      exchange.end(token, view.session());
    } catch (RosterException alreadyEndedOrUnreachable) {
      // The cap ends it there; here it is forgotten already.
      LOG.infof(
          "end of client view %s: %s", view.session(), alreadyEndedOrUnreachable.messageKey());
    }
  }

  private ClientView introspected(ClientView view) {
    JsonObject answer = exchange.introspect(view);
    if (!answer.getBoolean("active", false)
        || !says(answer, "sub", view.client().value())
        || !says(answer, "cv_org", view.organization().value())) {
      throw new ViewEndedException();
    }
    return view;
  }

  private ClientView renewed(ClientView view, AccessToken token) {
    Exchange.Grant grant = exchange.renew(token, view);
    if (!grant.session().equals(view.session())) {
      throw new ViewEndedException();
    }
    return view.with(grant);
  }

  private static boolean says(JsonObject answer, String claim, String expected) {
    return answer.get(claim) instanceof JsonString text && text.getString().equals(expected);
  }

  private String name(OrganizationId organization, UserId client) {
    List<?> names =
        entities
            .createNativeQuery(
                """
                select coalesce(nullif(trim(concat_ws(' ', c.first_name, c.last_name)), ''), c.email)
                  from client c join person p on p.id = c.person_id
                 where c.organization_id = :organization and p.user_id = :client
                """)
            .setParameter("organization", organization.value())
            .setParameter("client", client.value())
            .getResultList();
    // The guard lets everybody through to themselves, but nobody is their own client.
    return names.stream().findFirst().map(String.class::cast).orElseThrow(NotFoundException::new);
  }
}
