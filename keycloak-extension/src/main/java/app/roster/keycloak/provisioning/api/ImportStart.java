package app.roster.keycloak.provisioning.api;

import app.roster.keycloak.access.Caller;
import app.roster.keycloak.audit.Audit;
import app.roster.keycloak.audit.AuditEvent;
import app.roster.keycloak.membership.Memberships;
import app.roster.keycloak.problem.Problem;
import app.roster.keycloak.provisioning.ImportEntity;
import app.roster.keycloak.provisioning.Imports;
import app.roster.keycloak.provisioning.letter.WelcomePlan;
import app.roster.keycloak.wording.Texts;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;

/** Starts a checked import as its Pro wishes, or says what stands against it. */
final class ImportStart {

  private final KeycloakSession session;
  private final Clock clock;
  private final Caller caller;
  private final OrganizationModel organization;

  ImportStart(KeycloakSession session, Clock clock, Caller caller, OrganizationModel organization) {
    this.session = session;
    this.clock = clock;
    this.caller = caller;
    this.organization = organization;
  }

  /**
   * Starts it, unless somebody else just has.
   *
   * @throws Problem 409 {@code rows_with_errors}, and as {@link WelcomePlan#check}
   */
  void run(ImportEntity found, ImportConfirmation wish) {
    Imports imports = new Imports(session, clock);
    Map<String, Long> counts = imports.counts(found);
    if (!wish.validRowsOnly() && counts.get("error") > 0) {
      throw Problem.conflict("rows_with_errors");
    }
    long fresh = counts.get("new");
    Optional<WelcomePlan> plan = plan(wish, fresh);
    Optional<Locale> mailsIn = plan.map(wanted -> new Texts(session).supported(wish.locale()));
    // Or the workers of all nodes would make them at the same moment, and all but one in vain.
    new Memberships(session, clock).ensureGroups(organization);
    if (imports.run(found.id(), mailsIn)) {
      audit(AuditEvent.IMPORT_CONFIRMED, found, Map.of());
      plan.ifPresent(
          wanted ->
              audit(
                  AuditEvent.IMPORT_MAILS_WANTED,
                  found,
                  Map.of("mails", Long.toString(fresh), "days", Long.toString(wanted.days()))));
    }
  }

  private Optional<WelcomePlan> plan(ImportConfirmation wish, long fresh) {
    if (!wish.signInMails()) {
      return Optional.empty();
    }
    WelcomePlan plan = WelcomePlan.of(session, clock, organization.getId(), fresh);
    plan.check();
    return Optional.of(plan);
  }

  private void audit(AuditEvent event, ImportEntity found, Map<String, String> more) {
    Map<String, String> details = new HashMap<>(more);
    details.put(Audit.ORGANIZATION_ID, organization.getId());
    details.put(Audit.IMPORT_ID, found.id());
    new Audit(session).record(event, caller.user(), details);
  }
}
