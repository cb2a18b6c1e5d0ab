package app.roster.keycloak.provisioning.api;

import app.roster.keycloak.access.Caller;
import app.roster.keycloak.audit.Audit;
import app.roster.keycloak.audit.AuditEvent;
import app.roster.keycloak.paging.Page;
import app.roster.keycloak.paging.PageRequest;
import app.roster.keycloak.problem.Choice;
import app.roster.keycloak.problem.Problem;
import app.roster.keycloak.provisioning.ImportEntity;
import app.roster.keycloak.provisioning.ImportRequest;
import app.roster.keycloak.provisioning.ImportStatus;
import app.roster.keycloak.provisioning.Imports;
import app.roster.keycloak.provisioning.check.ImportIntake;
import app.roster.keycloak.provisioning.row.ImportKey;
import app.roster.keycloak.provisioning.row.RowVerdict;
import app.roster.keycloak.provisioning.run.ImportRunner;
import app.roster.keycloak.secret.Secrets;
import app.roster.keycloak.transaction.OwnTransaction;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.urls.UrlType;

/** The imports of one organization, for its Pros: {@code …/imports}. */
public final class ImportsResource {

  public static final String KEY_HEADER = "Roster-Import-Key";

  private static final int LARGEST_PAGE = 500;
  private static final int IMPORTS_AN_HOUR = 60;

  private final KeycloakSession session;
  private final Clock clock;
  private final Caller caller;
  private final OrganizationModel organization;

  public ImportsResource(
      KeycloakSession session, Clock clock, Caller caller, OrganizationModel organization) {
    this.session = session;
    this.clock = clock;
    this.caller = caller;
    this.organization = organization;
  }

  /**
   * Takes rows in and checks them; makes nobody. The same {@code Idempotency-Key} finds the import
   * again once it has been confirmed; before that it begins anew, since only this answer can carry
   * the key.
   */
  @POST
  @Consumes({"application/x-ndjson", MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
  @Produces(MediaType.APPLICATION_JSON)
  public Response take(
      @HeaderParam("Idempotency-Key") String idempotencyKey,
      @HeaderParam("Roster-Import-Sha256") String fileSha256,
      InputStream body)
      throws IOException {
    caller.requireInviterOf(organization);
    ImportRequest request = request(idempotencyKey, fileSha256);
    Optional<ImportEntity> earlier = earlier(request);
    if (earlier.filter(found -> !found.status().isUnconfirmed()).isEmpty()) {
      checkLimit();
      earlier.ifPresent(this::giveUp);
    }
    Optional<ImportEntity> confirmed = earlier.flatMap(found -> findIfAny(found.id()));
    if (confirmed.isPresent()) {
      return answer(Response.Status.OK, confirmed.get());
    }
    ImportIntake intake = new ImportIntake(session.getKeycloakSessionFactory(), clock, request);
    intake.take(body);
    audit(AuditEvent.IMPORT_CHECKED, intake.id());
    return Response.fromResponse(answer(Response.Status.CREATED, find(intake.id())))
        .header(KEY_HEADER, intake.key().text())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  // Also one that still comes in: whoever repeats an upload has lost the answer of the other.
  private void giveUp(ImportEntity earlier) {
    new OwnTransaction(session.getKeycloakSessionFactory())
        .runIn(earlier.realmId(), fresh -> new Imports(fresh, clock).giveUp(earlier.id()));
  }

  @GET
  @Path("{id}")
  @Produces(MediaType.APPLICATION_JSON)
  public ImportRepresentation read(@PathParam("id") String id) {
    return representation(find(id));
  }

  /**
   * Rows in the order of the file.
   *
   * @param after only rows behind this number
   */
  @GET
  @Path("{id}/rows")
  @Produces(MediaType.APPLICATION_JSON)
  public Page<ImportRowRepresentation> rows(
      @PathParam("id") String id,
      @QueryParam("verdict") String verdict,
      @QueryParam("after") @DefaultValue("0") int after,
      @QueryParam("first") @DefaultValue("0") int first,
      @QueryParam("max") @DefaultValue("50") int max) {
    ImportEntity found = find(id);
    Optional<RowVerdict> wanted = Choice.of(RowVerdict.class, verdict, "invalid_verdict");
    Imports imports = new Imports(session, clock);
    List<ImportRowRepresentation> items =
        imports.rows().page(id, wanted, after, PageRequest.of(first, max, LARGEST_PAGE)).stream()
            .map(ImportRowRepresentation::of)
            .toList();
    long total =
        wanted
            .map(v -> imports.counts(found).get(v.name().toLowerCase(Locale.ROOT)))
            .orElse((long) found.total());
    return new Page<>(items, total);
  }

  /** Starts the run, or goes on with it after this server lost the key. May be repeated. */
  @POST
  @Path("{id}/confirm")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public Response confirm(
      @PathParam("id") String id,
      @HeaderParam(KEY_HEADER) String keyHeader,
      ImportConfirmation confirmation) {
    caller.requireInviterOf(organization);
    ImportEntity found = find(id);
    ImportKey key = found.opened(keyHeader);
    switch (found.status()) {
      case CHECKED ->
          new ImportStart(session, clock, caller, organization)
              .run(found, Objects.requireNonNullElse(confirmation, ImportConfirmation.PLAIN));
      case CANCELLED, FAILED -> throw Problem.conflict("import_ended");
      default -> {
        // running or done: nothing to decide again
      }
    }
    if (found.status() != ImportStatus.DONE) {
      String realmId = caller.realm().getId();
      ImportRunner runner = session.getProvider(ImportRunner.class);
      OwnTransaction.afterCommit(session, () -> runner.start(realmId, id, key.text()));
    }
    return answer(Response.Status.ACCEPTED, find(id));
  }

  @Path("{id}/passwords")
  public HandOutResource passwords(@PathParam("id") String id) {
    return new HandOutResource(session, clock, caller, find(id));
  }

  /** Takes back whatever has not been made yet. */
  @DELETE
  @Path("{id}")
  public void cancel(@PathParam("id") String id) {
    ImportEntity found = find(id);
    if (!new Imports(session, clock).cancel(found.id())) {
      throw Problem.conflict("import_ended");
    }
    audit(AuditEvent.IMPORT_CANCELLED, found.id());
  }

  private ImportRequest request(String idempotencyKey, String fileSha256) {
    if (fileSha256 != null && !fileSha256.matches("[0-9a-f]{64}")) {
      throw Problem.badRequest("invalid_sha256");
    }
    return new ImportRequest(
        caller.realm().getId(),
        organization.getId(),
        caller.user().getId(),
        idempotencyKey == null || idempotencyKey.isBlank()
            ? null
            : Secrets.hash(
                String.join(
                    " ", organization.getId(), caller.user().getId(), idempotencyKey.strip())),
        fileSha256,
        session.getContext().getUri(UrlType.FRONTEND).getBaseUri().toString());
  }

  private Optional<ImportEntity> earlier(ImportRequest request) {
    Optional<ImportEntity> earlier =
        Optional.ofNullable(request.requestKey())
            .flatMap(key -> new Imports(session, clock).byRequest(key));
    if (earlier.isPresent()
        && !earlier.get().fileSha256().equals(Optional.ofNullable(request.fileSha256()))) {
      throw Problem.unprocessable("Idempotency-Key", "idempotency_key_reused");
    }
    return earlier;
  }

  private void checkLimit() {
    Duration hour = Duration.ofHours(1);
    if (new Imports(session, clock).begunSince(caller.user().getId(), hour) >= IMPORTS_AN_HOUR) {
      throw Problem.tooManyRequests("too_many_imports", Duration.ofMinutes(10));
    }
  }

  private ImportEntity find(String id) {
    return findIfAny(id).orElseThrow(Problem::notFound);
  }

  private Optional<ImportEntity> findIfAny(String id) {
    return new Imports(session, clock).find(organization.getId(), id);
  }

  private Response answer(Response.Status status, ImportEntity found) {
    return Response.status(status)
        .entity(representation(found))
        .type(MediaType.APPLICATION_JSON_TYPE)
        .build();
  }

  private ImportRepresentation representation(ImportEntity found) {
    return ImportRepresentation.of(session, clock, found);
  }

  private void audit(AuditEvent event, String importId) {
    new Audit(session)
        .record(
            event,
            caller.user(),
            Map.of(Audit.ORGANIZATION_ID, organization.getId(), Audit.IMPORT_ID, importId));
  }
}
