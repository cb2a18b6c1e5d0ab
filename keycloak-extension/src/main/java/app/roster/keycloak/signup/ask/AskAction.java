package app.roster.keycloak.signup.ask;

import app.roster.keycloak.audit.Audit;
import app.roster.keycloak.audit.AuditEvent;
import app.roster.keycloak.invitation.row.InvitationEntity;
import app.roster.keycloak.joinrequest.JoinPage;
import app.roster.keycloak.joinrequest.NewJoinRequest;
import app.roster.keycloak.membership.Consents;
import app.roster.keycloak.signup.Answers;
import app.roster.keycloak.signup.Handle;
import app.roster.keycloak.signup.JoinHandle;
import app.roster.keycloak.signup.SignUpAddress;
import app.roster.keycloak.signup.connect.ConnectActionFactory;
import app.roster.keycloak.signup.connect.FreshStart;
import app.roster.keycloak.signup.mailbox.MailboxProof;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.OrganizationModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The last page before the app for somebody who came by an organization's own page: whom to ask,
 * what will be shared, <em>Send Request</em> or <em>Not now</em>. Everything is read again when the
 * answer comes.
 */
final class AskAction implements RequiredActionProvider {

  private static final String DONE = "roster-ask.done";
  private static final String DECISION = "decision";
  private static final String MESSAGE = "message";

  private final Clock clock;

  AskAction(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void evaluateTriggers(RequiredActionContext context) {
    AuthenticationSessionModel browser = context.getAuthenticationSession();
    if (!JoinHandle.isIn(browser) || browser.getAuthNote(DONE) != null) {
      return;
    }
    // The request that brought us here was ours, not the app's: its code is of no use to the app.
    browser.setRedirectUri(new SignUpAddress(context.getSession()).landing().toString());
    Optional<Asking> asking = asking(context);
    asking.ifPresent(found -> new MailboxProof(context, clock).require());
    Optional<InvitationEntity> invitation = asking.flatMap(Asking::invitation);
    if (invitation.isPresent()) {
      answerInstead(context, invitation.get());
    } else {
      browser.addRequiredAction(AskActionFactory.ID);
    }
  }

  @Override
  public void requiredActionChallenge(RequiredActionContext context) {
    show(context, Optional.empty());
  }

  @Override
  public void processAction(RequiredActionContext context) {
    MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
    String decision = form.getFirst(DECISION);
    switch (decision == null ? "" : decision) {
      case "ask" -> ask(context, NewJoinRequest.message(form.getFirst(MESSAGE)));
      case "withdraw" -> withdraw(context);
      case "switch" -> switchAccount(context);
      case "later", "continue" -> goOn(context);
      default -> requiredActionChallenge(context);
    }
  }

  @Override
  public void close() {
    // nothing is held
  }

  private void ask(RequiredActionContext context, Optional<String> message) {
    if (NewJoinRequest.isTooLong(message)) {
      asking(context)
          .ifPresentOrElse(
              found -> context.challenge(new AskPage(context).tooLong(found, message.get())),
              () -> requiredActionChallenge(context));
      return;
    }
    Optional<Asking> asking = asking(context);
    Optional<InvitationEntity> invitation = asking.flatMap(Asking::invitation);
    if (invitation.isPresent()) {
      // Invited while the page was open: the trigger of that page runs as soon as this one ends.
      answerInstead(context, invitation.get());
      context.success();
      return;
    }
    NewJoinRequest wish =
        new NewJoinRequest(
            message,
            context.getSession().getContext().resolveLocale(context.getUser()),
            Consents.TEXT_VERSION);
    Optional<String> sent = asking.flatMap(found -> found.ask(wish));
    sent.ifPresent(id -> report(context, AuditEvent.REQUEST_CREATED, asking.get(), id));
    show(context, sent.map(id -> AskState.SENT));
  }

  private void withdraw(RequiredActionContext context) {
    asking(context)
        .ifPresent(
            found ->
                found
                    .withdraw()
                    .ifPresent(id -> report(context, AuditEvent.REQUEST_WITHDRAWN, found, id)));
    requiredActionChallenge(context);
  }

  /** Somebody else is signed in here: signs out, and the same page begins anew. */
  private void switchAccount(RequiredActionContext context) {
    Optional<OrganizationModel> organization = organization(context);
    if (organization.isEmpty()) {
      requiredActionChallenge(context);
      return;
    }
    URI page = new JoinPage(context.getSession()).address(organization.get());
    new JoinHandle(context.getSession()).close(context.getAuthenticationSession());
    new FreshStart(context).signOut();
    context.challenge(Answers.to(page));
  }

  private void answerInstead(RequiredActionContext context, InvitationEntity invitation) {
    AuthenticationSessionModel browser = context.getAuthenticationSession();
    new Handle(context.getSession()).begin(browser, invitation);
    browser.addRequiredAction(ConnectActionFactory.ID);
    end(context);
  }

  private void goOn(RequiredActionContext context) {
    end(context);
    context.success();
  }

  private static void end(RequiredActionContext context) {
    AuthenticationSessionModel browser = context.getAuthenticationSession();
    // Without the note our own trigger would ask again in this very sign-in.
    browser.setAuthNote(DONE, "true");
    browser.removeRequiredAction(AskActionFactory.ID);
    new JoinHandle(context.getSession()).close(browser);
  }

  private void show(RequiredActionContext context, Optional<AskState> news) {
    AskPage page = new AskPage(context);
    context.challenge(
        asking(context)
            .map(found -> page.about(found, news.orElseGet(found::state)))
            .orElseGet(page::closed));
  }

  private static void report(
      RequiredActionContext context, AuditEvent event, Asking asking, String requestId) {
    context
        .getEvent()
        .clone()
        .event(event.type())
        .user(context.getUser())
        .detail(Audit.EVENT_NAME, event.eventName())
        .detail(Audit.ORGANIZATION_ID, asking.organization().getId())
        .detail(Audit.REQUEST_ID, requestId)
        .success();
  }

  private Optional<Asking> asking(RequiredActionContext context) {
    return organization(context)
        .map(found -> new Asking(context.getSession(), clock, found, context.getUser()));
  }

  private static Optional<OrganizationModel> organization(RequiredActionContext context) {
    return new JoinHandle(context.getSession()).organization(context.getAuthenticationSession());
  }
}
