package app.roster.keycloak.api;

import app.roster.keycloak.access.Belonging;
import app.roster.keycloak.access.Caller;
import app.roster.keycloak.access.ClientInviters;
import app.roster.keycloak.access.MemberKind;
import app.roster.keycloak.access.TeamRole;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.organization.OrganizationProvider;

/** The organizations a caller belongs to. */
public record OwnOrganizations(List<OwnOrganization> items, int total) {

  /**
   * One organization, with what the caller is in it.
   *
   * @param groups the caller is in
   * @param role in its team; absent unless a Pro
   * @param mayInviteClients whether the caller may bring clients in; absent unless a Pro
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record OwnOrganization(
      String id,
      String name,
      String alias,
      List<String> groups,
      String role,
      Boolean mayInviteClients) {}

  static OwnOrganizations of(KeycloakSession session, Caller caller) {
    List<OwnOrganization> items =
        session
            .getProvider(OrganizationProvider.class)
            .getByMember(caller.user())
            .filter(OrganizationModel::isEnabled)
            .map(organization -> describe(session, organization, caller))
            .toList();
    return new OwnOrganizations(items, items.size());
  }

  private static OwnOrganization describe(
      KeycloakSession session, OrganizationModel organization, Caller caller) {
    Belonging own = Belonging.of(session, organization, caller.user());
    List<String> groups =
        Arrays.stream(MemberKind.values()).filter(own::is).map(MemberKind::groupName).toList();
    return new OwnOrganization(
        organization.getId(),
        organization.getName(),
        organization.getAlias(),
        groups,
        own.role().map(TeamRole::name).orElse(null),
        own.role().map(ClientInviters.of(organization)::include).orElse(null));
  }
}
