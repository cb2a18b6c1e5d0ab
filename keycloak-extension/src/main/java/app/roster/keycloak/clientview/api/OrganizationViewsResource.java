package app.roster.keycloak.clientview.api;

import app.roster.keycloak.clientview.ViewFilter;
import app.roster.keycloak.clientview.ViewHistory;
import app.roster.keycloak.paging.Page;
import app.roster.keycloak.paging.PageRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;

/** The views in one organization, for its Pros: {@code …/client-views}. */
public final class OrganizationViewsResource {

  private final KeycloakSession session;
  private final OrganizationModel organization;

  public OrganizationViewsResource(KeycloakSession session, OrganizationModel organization) {
    this.session = session;
    this.organization = organization;
  }

  /** One page, the newest first, of one client or of all. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Page<ViewRepresentation> list(
      @QueryParam("client") String clientId,
      @QueryParam("first") @DefaultValue("0") int first,
      @QueryParam("max") @DefaultValue("20") int max) {
    return new ViewHistory(session)
        .page(
            ViewFilter.inOrganization(organization.getId(), Optional.ofNullable(clientId)),
            PageRequest.of(first, max, ViewResource.LARGEST_PAGE),
            ViewRepresentation::of);
  }
}
