package app.roster.team;

import app.roster.access.Actor;
import app.roster.access.Guard;
import app.roster.access.TeamRole;
import app.roster.identity.AccessToken;
import app.roster.identity.Realm;
import app.roster.identity.RealmCall;
import app.roster.identity.RefusedException;
import app.roster.kernel.NotFoundException;
import app.roster.kernel.OrganizationId;
import app.roster.kernel.Page;
import app.roster.kernel.PageRequest;
import app.roster.kernel.UserId;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * The team of an organization and the roles in it. Keycloak owns both and decides who may do what,
 * so every act is a call to it with the Pro's own token, outside of any transaction of ours.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TeamMembers {

  private static final Logger LOG = Logger.getLogger(TeamMembers.class);

  /** Keycloak gives no longer page. */
  private static final int LONGEST_PAGE = 200;

  private static final String ALL = "/roster/organizations/{}/team";
  private static final String ONE = ALL + "/{}";

  @Inject private Guard guard;
  @Inject private Realm realm;

  /**
   * One page of the team by name, as it is now.
   *
   * @param search part of a name or an address; empty for all
   */
  public Page<TeamMember> page(Actor actor, AccessToken token, String search, PageRequest request) {
    OrganizationId organization = guard.admitPro(actor);
    JsonObject page =
        realm
            .send(
                RealmCall.get(ALL, organization)
                    .query("search", search)
                    .query("first", request.first())
                    .query("max", Math.min(request.size(), LONGEST_PAGE))
                    .as(token))
            .json();
    List<TeamMember> members =
        page.getJsonArray("items").getValuesAs(JsonObject.class).stream()
            .map(TeamMembers::member)
            .toList();
    return new Page<>(members, page.getInt("total"));
  }

  /**
   * Gives a Pro another role. A new Owner takes over: the former one becomes an Administrator.
   *
   * @throws NotFoundException if the person is not in the team
   * @throws RefusedException {@code role_required}, {@code last_owner}
   */
  public void give(Actor actor, AccessToken token, UserId member, TeamRole role) {
    OrganizationId organization = guard.admitPro(actor);
    JsonObject wanted = Json.createObjectBuilder().add("role", role.name()).build();
    realm.send(RealmCall.put(ONE, organization, member).json(wanted).as(token));
    LOG.infof("%s made %s %s of %s", actor.user(), member, role, organization);
  }

  /**
   * Takes a Pro, or oneself, out of the team; the account stays.
   *
   * @throws NotFoundException if the person is not in the team
   * @throws RefusedException {@code role_required}, {@code last_owner}
   */
  public void remove(Actor actor, AccessToken token, UserId member) {
    OrganizationId organization = guard.admitPro(actor);
    realm.send(RealmCall.delete(ONE, organization, member).as(token));
    LOG.infof("%s took %s out of the team of %s", actor.user(), member, organization);
  }

  private static TeamMember member(JsonObject member) {
    return new TeamMember(
        new UserId(member.getString("userId")),
        member.getString("email", ""),
        member.getString("firstName", ""),
        member.getString("lastName", ""),
        TeamRole.named(member.getString("role")),
        member.getBoolean("enabled"),
        Instant.parse(member.getString("joinedAt")));
  }
}
