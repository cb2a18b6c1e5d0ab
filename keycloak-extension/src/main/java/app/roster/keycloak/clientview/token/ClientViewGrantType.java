package app.roster.keycloak.clientview.token;

import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.keycloak.OAuthErrorException;
import org.keycloak.events.Errors;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.CorsErrorResponseException;

/**
 * A mark, no grant: its shortcut stands in the id of each token of a client view, and by that mark
 * Keycloak asks us at every bearer endpoint whether the token may enter. It may not, anywhere.
 */
final class ClientViewGrantType implements OAuth2GrantType {

  @Override
  public EventType getEventType() {
    return EventType.TOKEN_EXCHANGE;
  }

  @Override
  public Set<String> getTokenParameterNames() {
    return Set.of();
  }

  @Override
  public Response process(Context context) {
    context.getEvent().error(Errors.INVALID_REQUEST);
    throw new CorsErrorResponseException(
        context.getCors(),
        OAuthErrorException.UNSUPPORTED_GRANT_TYPE,
        "Unsupported grant_type",
        Response.Status.BAD_REQUEST);
  }

  // No exception for our own endpoint: there, the token would make a practitioner's stop the
  // client's.
  @Override
  public boolean isTokenAllowed(KeycloakSession session, AccessToken token) {
    return false;
  }

  @Override
  public void close() {
    // keeps nothing
  }
}
