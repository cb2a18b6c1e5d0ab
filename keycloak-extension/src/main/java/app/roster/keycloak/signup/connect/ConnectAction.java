package app.roster.keycloak.signup.connect;

import app.roster.keycloak.audit.Audit;
import app.roster.keycloak.audit.AuditEvent;
import app.roster.keycloak.invitation.row.InvitationEntity;
import app.roster.keycloak.signup.Handle;
import app.roster.keycloak.signup.SignUpAddress;
import app.roster.keycloak.signup.form.Agreement;
import app.roster.keycloak.signup.mailbox.MailboxProof;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.events.EventBuilder;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The last page before the app for somebody who came by an invitation: who invites, what is shared,
 * <em>Connect</em> or <em>Not now</em>. Everything is read again when the answer comes. Whoever has
 * agreed on the registration form is not asked again.
 */
final class ConnectAction implements RequiredActionProvider {

  private static final String DONE = "roster-connect.done";
  private static final String DECISION = "decision";

  private final Clock clock;

  ConnectAction(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void evaluateTriggers(RequiredActionContext context) {
    AuthenticationSessionModel browser = context.getAuthenticationSession();
    if (!Handle.isIn(browser) || browser.getAuthNote(DONE) != null) {
      return;
    }
    // The request that brought us here was ours, not the app's: its code is of no use to the app.
    browser.setRedirectUri(new SignUpAddress(context.getSession()).landing().toString());
    Optional<InvitationEntity> invitation = invitation(context);
    invitation
        .filter(found -> connection(context, found).isForThisAddress())
        .ifPresent(found -> new MailboxProof(context, clock).require());
    if (nothingElseIsAsked(context) && connectAgreed(context, invitation)) {
      close(context);
    } else {
      browser.addRequiredAction(ConnectActionFactory.ID);
    }
  }

  @Override
  public void requiredActionChallenge(RequiredActionContext context) {
    Optional<InvitationEntity> invitation = invitation(context);
    if (connectAgreed(context, invitation)) {
      goOn(context);
      return;
    }
    ConnectPage page = new ConnectPage(context);
    context.challenge(
        invitation
            .map(found -> page.about(found, connection(context, found)))
            .orElseGet(page::closed));
  }

  @Override
  public void processAction(RequiredActionContext context) {
    String decision = context.getHttpRequest().getDecodedFormParameters().getFirst(DECISION);
    switch (decision == null ? "" : decision) {
      case "connect" -> connect(context);
      case "decline" -> decline(context);
      case "switch" -> switchAccount(context);
      case "later", "continue" -> goOn(context);
      default -> requiredActionChallenge(context);
    }
  }

  @Override
  public void close() {
    // nothing is held
  }

  private void connect(RequiredActionContext context) {
    Optional<InvitationEntity> connected =
        invitation(context).filter(found -> established(context, found));
    finish(context, AuditEvent.INVITATION_ACCEPTED, connected);
  }

  /** Connects without a question whoever has agreed on the registration form. */
  private boolean connectAgreed(
      RequiredActionContext context, Optional<InvitationEntity> invitation) {
    Optional<InvitationEntity> connected =
        invitation
            .filter(found -> Agreement.isTo(found, context.getAuthenticationSession()))
            .filter(found -> established(context, found));
    connected.ifPresent(
        found ->
            new Audit(context.getSession())
                .record(AuditEvent.INVITATION_ACCEPTED, context.getUser(), details(found)));
    return connected.isPresent();
  }

  private boolean established(RequiredActionContext context, InvitationEntity invitation) {
    String locale =
        context.getSession().getContext().resolveLocale(context.getUser()).toLanguageTag();
    return connection(context, invitation).establish(locale);
  }

  /** Terms, for one, come before the connection. */
  private static boolean nothingElseIsAsked(RequiredActionContext context) {
    return context.getUser().getRequiredActionsStream().findAny().isEmpty()
        && context.getAuthenticationSession().getRequiredActions().isEmpty();
  }

  private void decline(RequiredActionContext context) {
    Optional<InvitationEntity> declined =
        invitation(context).filter(found -> connection(context, found).refuse());
    finish(context, AuditEvent.INVITATION_DECLINED, declined);
  }

  /** Somebody else is signed in here: signs out, and the same invitation begins anew. */
  private void switchAccount(RequiredActionContext context) {
    Optional<InvitationEntity> foreign =
        invitation(context).filter(found -> !connection(context, found).isForThisAddress());
    if (foreign.isEmpty()) {
      requiredActionChallenge(context);
      return;
    }
    context.challenge(new FreshStart(context).with(foreign.get()));
  }

  /** Without an invitation that was decided just now, the page says how things stand. */
  private void finish(
      RequiredActionContext context, AuditEvent event, Optional<InvitationEntity> decided) {
    if (decided.isEmpty()) {
      requiredActionChallenge(context);
      return;
    }
    EventBuilder told = context.getEvent().detail(Audit.EVENT_NAME, event.eventName());
    details(decided.get()).forEach(told::detail);
    goOn(context);
  }

  private static Map<String, String> details(InvitationEntity invitation) {
    return Map.of(
        Audit.ORGANIZATION_ID, invitation.organizationId(),
        Audit.INVITATION_ID, invitation.id());
  }

  private static void goOn(RequiredActionContext context) {
    close(context);
    context.success();
  }

  private static void close(RequiredActionContext context) {
    AuthenticationSessionModel browser = context.getAuthenticationSession();
    // Without the note our own trigger would ask again in this very sign-in.
    browser.setAuthNote(DONE, "true");
    new Handle(context.getSession()).close(browser);
  }

  private static Optional<InvitationEntity> invitation(RequiredActionContext context) {
    return new Handle(context.getSession()).invitation(context.getAuthenticationSession());
  }

  private Connection connection(RequiredActionContext context, InvitationEntity invitation) {
    return new Connection(context.getSession(), clock, invitation, context.getUser());
  }
}
