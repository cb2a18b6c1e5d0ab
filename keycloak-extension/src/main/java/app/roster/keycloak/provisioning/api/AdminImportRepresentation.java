package app.roster.keycloak.provisioning.api;

import app.roster.keycloak.provisioning.ImportEntity;
import app.roster.keycloak.provisioning.Imports;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * An import as identity admins see it: what its Pro sees, and whose it is.
 *
 * @param actorId id of the Pro
 */
public record AdminImportRepresentation(
    String organizationId, String actorId, @JsonUnwrapped ImportRepresentation progress) {

  static AdminImportRepresentation of(ImportEntity entity, Imports imports) {
    return new AdminImportRepresentation(
        entity.organizationId(), entity.actorId(), ImportRepresentation.of(entity, imports));
  }
}
