package app.roster.keycloak.joinrequest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;

/** Whether and where people can ask the organization: {@code …/request-settings}. */
public final class RequestSettingsResource {

  private final KeycloakSession session;
  private final OrganizationModel organization;

  public RequestSettingsResource(KeycloakSession session, OrganizationModel organization) {
    this.session = session;
    this.organization = organization;
  }

  /**
   * What a Pro needs to know about the page.
   *
   * @param open whether people may ask
   * @param address of the page; absent while it is closed
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record RequestSettings(boolean open, String address) {}

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public RequestSettings read() {
    JoinPage page = new JoinPage(session);
    boolean open = page.isOpen(organization);
    return new RequestSettings(open, open ? page.address(organization).toString() : null);
  }
}
