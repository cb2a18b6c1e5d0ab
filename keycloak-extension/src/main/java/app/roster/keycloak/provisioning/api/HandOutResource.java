package app.roster.keycloak.provisioning.api;

import app.roster.keycloak.access.Caller;
import app.roster.keycloak.audit.Audit;
import app.roster.keycloak.audit.AuditEvent;
import app.roster.keycloak.problem.Problem;
import app.roster.keycloak.provisioning.ImportEntity;
import app.roster.keycloak.provisioning.Imports;
import app.roster.keycloak.provisioning.row.ImportKey;
import app.roster.keycloak.transaction.OwnTransaction;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;
import org.keycloak.models.KeycloakSession;

/** The passwords an import has made, for the Pro whose import it is: {@code …/{id}/passwords}. */
public final class HandOutResource {

  private final KeycloakSession session;
  private final Clock clock;
  private final Caller caller;
  private final ImportEntity found;

  HandOutResource(KeycloakSession session, Clock clock, Caller caller, ImportEntity found) {
    this.session = session;
    this.clock = clock;
    this.caller = caller;
    this.found = found;
  }

  /** Shows them, once. Whoever loses the answer sends people to Forgot Password. */
  @POST
  @Produces("application/x-ndjson")
  public Response handOut(@HeaderParam(ImportsResource.KEY_HEADER) String keyHeader) {
    if (!caller.user().getId().equals(found.actorId())) {
      throw Problem.forbidden("not_your_import");
    }
    ImportKey key = found.opened(keyHeader);
    if (!found.status().isEnd()) {
      throw Problem.conflict("import_not_ended");
    }
    if (new Imports(session, clock).counts(found).get("generated") == 0) {
      throw Problem.conflict("no_generated_passwords");
    }
    claim();
    audit();
    return Response.ok(new HandOut(session.getKeycloakSessionFactory(), clock, found, key))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  // Committed before the first of them leaves: rather never than twice.
  private void claim() {
    Boolean first =
        new OwnTransaction(session.getKeycloakSessionFactory())
            .callIn(found.realmId(), fresh -> new Imports(fresh, clock).handOut(found.id()));
    if (!Boolean.TRUE.equals(first)) {
      throw Problem.conflict("passwords_handed_out");
    }
  }

  private void audit() {
    new Audit(session)
        .record(
            AuditEvent.IMPORT_PASSWORDS_HANDED_OUT,
            caller.user(),
            Map.of(Audit.ORGANIZATION_ID, found.organizationId(), Audit.IMPORT_ID, found.id()));
  }
}
