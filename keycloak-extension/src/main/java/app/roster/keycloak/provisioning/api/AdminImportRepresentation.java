package app.roster.keycloak.provisioning.api;

import app.roster.keycloak.provisioning.ImportEntity;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Clock;
import org.keycloak.models.KeycloakSession;

/**
 * An import as identity admins see it: what its Pro sees, and whose it is.
 *
 * @param actorId id of the Pro
 */
public record AdminImportRepresentation(
    String organizationId, String actorId, @JsonUnwrapped ImportRepresentation progress) {

  static AdminImportRepresentation of(KeycloakSession session, Clock clock, ImportEntity entity) {
    return new AdminImportRepresentation(
        entity.organizationId(), entity.actorId(), ImportRepresentation.of(session, clock, entity));
  }
}
