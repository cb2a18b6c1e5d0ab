package app.roster.web.invitations;

import app.roster.access.TeamRole;
import app.roster.account.Workplace;
import app.roster.clients.EmailAddress;
import app.roster.identity.AccessToken;
import app.roster.identity.RefusedException;
import app.roster.invitations.InvitationId;
import app.roster.invitations.InvitationSettings;
import app.roster.invitations.Invitations;
import app.roster.kernel.RosterException;
import app.roster.web.security.SignedIn;
import app.roster.web.shell.Notices;
import app.roster.web.shell.Shell;
import app.roster.web.shell.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.primefaces.PrimeFaces;

/** The dialog that invites one person: a client, or on the Team page a member of the team. */
@Named
@ViewScoped
public class InviteView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String FEATURE = "invitations";

  @Inject private Invitations invitations;
  @Inject private SignedIn signedIn;
  @Inject private Shell shell;
  @Inject private Notices notices;
  @Inject private Texts texts;
  @Inject private Refusals refusals;

  private final InviteForm form = new InviteForm();

  private boolean team;
  private InvitationSettings settings;
  private String error;
  private String messageError;
  private InvitationId pending;

  /** The page invites into the team. */
  public void intoTheTeam() {
    team = true;
  }

  /** Opens the dialog with a message in it. */
  public void open() {
    try {
      settings = invitations.settings(signedIn.actor(), token(), shell.getLocale());
      Optional<TeamRole> role = Optional.of(TeamRole.PRACTITIONER).filter(offered -> team);
      form.begin(role, startingLanguage(), settings.days());
      form.setMessage(startingMessage());
      forgetErrors();
      PrimeFaces.current().executeScript("PF('invite').show()");
    } catch (RosterException refusal) {
      notices.refused(FEATURE, refusal);
    }
  }

  /** Another language brings its default message; what the Pro has written stays. */
  public void changeLanguage() {
    try {
      boolean untouched = offeredMessages().contains(form.getMessage());
      settings = invitations.settings(signedIn.actor(), token(), form.locale());
      if (untouched) {
        form.setMessage(startingMessage());
      }
    } catch (RosterException refusal) {
      error = refusals.text(refusal);
    }
  }

  /** Sends the invitation, or says at the field why not. */
  public void invite() {
    forgetErrors();
    Optional<EmailAddress> address = EmailAddress.parse(form.getEmail());
    if (address.isEmpty()) {
      error =
          texts.of(
              FEATURE, form.getEmail() == null ? "refused.email_missing" : "refused.invalid_email");
      return;
    }
    try {
      invitations.invite(signedIn.actor(), token(), form.draft(address.get()));
      succeed(address.get().value());
    } catch (RefusedException refusal) {
      show(refusal);
    } catch (RosterException refusal) {
      error = refusals.text(refusal);
    }
  }

  /** Sends the invitation that is already open for this address once more. */
  public void resend() {
    try {
      invitations.resend(signedIn.actor(), token(), pending);
      succeed(EmailAddress.parse(form.getEmail()).map(EmailAddress::value).orElse(""));
    } catch (RosterException refusal) {
      error = refusals.text(refusal);
    }
  }

  /** The Pro's own language if mails are written in it, else the realm's. */
  private Locale startingLanguage() {
    return settings.locales().stream()
        .filter(locale -> locale.getLanguage().equals(shell.getLocale().getLanguage()))
        .findFirst()
        .orElseGet(() -> settings.locales().get(0));
  }

  /** The organization's own message speaks to clients. */
  private String startingMessage() {
    return team ? teamMessage(form.locale()) : settings.message();
  }

  private List<String> offeredMessages() {
    return team
        ? settings.locales().stream().map(this::teamMessage).toList()
        : List.of(settings.message());
  }

  private String teamMessage(Locale locale) {
    String organization = signedIn.workplace().map(Workplace::name).orElse("");
    return texts.of(locale, FEATURE, "team.message", organization, shell.getProductName());
  }

  private void succeed(String address) {
    PrimeFaces.current().executeScript("PF('invite').hide()");
    notices.celebrate(FEATURE, "success.title", "success.text", address);
    forgetErrors();
    form.renewKey();
  }

  private void show(RefusedException refusal) {
    if (refusal.is("message_too_long")) {
      messageError = texts.of(FEATURE, "refused.message_too_long", getMessageLimit());
      return;
    }
    error = refusals.text(refusal);
    pending =
        refusal.is("already_pending")
            ? refusal.detail("invitationId").map(InvitationId::new).orElse(null)
            : null;
    // What comes next is another attempt, perhaps with another address.
    form.renewKey();
  }

  private void forgetErrors() {
    error = null;
    messageError = null;
    pending = null;
  }

  private AccessToken token() {
    return new AccessToken(signedIn.token());
  }

  public InviteForm getForm() {
    return form;
  }

  public boolean isTeam() {
    return team;
  }

  /** Title of the dialog and text of the button that opens it. */
  public String getTitle() {
    return texts.of(FEATURE, team ? "invite.team" : "invite.open");
  }

  /** Why the person cannot invite at all, nor renew what others sent; empty if they can. */
  public String getObstacle() {
    boolean open = team ? signedIn.teamRole().mayInvite() : signedIn.mayInviteClients();
    return open ? "" : texts.of(FEATURE, team ? "invite.obstacle" : "invite.obstacle.clients");
  }

  /** The roles that the person may give to somebody new; a handover is no invitation. */
  public List<Choice> getRoles() {
    return Choice.ofRoles(signedIn.teamRole(), role -> texts.of("shell", "role." + role));
  }

  public List<Choice> getLanguages() {
    return settings == null ? List.of() : Choice.ofLanguages(settings.locales(), shell.getLocale());
  }

  public List<Choice> getDayChoices() {
    return Choice.ofDays(form.getDays(), number -> texts.of(FEATURE, "days", number));
  }

  /** Subject of the mail in its language. */
  public String getSubject() {
    return settings == null ? "" : settings.subject();
  }

  public int getMessageLimit() {
    return settings == null ? 0 : settings.messageLimit();
  }

  /** Why the address was not invited; null if nothing is wrong. */
  public String getError() {
    return error;
  }

  /** What is wrong with the message; null if nothing is. */
  public String getMessageError() {
    return messageError;
  }

  /** Whether the address has an open invitation that can be sent again. */
  public boolean isResendable() {
    return pending != null;
  }
}
