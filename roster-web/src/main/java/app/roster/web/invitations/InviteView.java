package app.roster.web.invitations;

import app.roster.clients.EmailAddress;
import app.roster.identity.AccessToken;
import app.roster.identity.RefusedException;
import app.roster.invitations.InvitationDraft;
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
import java.util.UUID;
import org.primefaces.PrimeFaces;

/** The dialog that invites one client. */
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

  private String email;
  private String message;
  private String language;
  private int days;
  private InvitationSettings settings;
  private String key;
  private String error;
  private String messageError;
  private InvitationId pending;

  /** Opens the dialog with the organization's message in it. */
  public void open() {
    try {
      settings = invitations.settings(signedIn.actor(), token(), shell.getLocale());
      email = null;
      message = settings.message();
      language = startingLanguage().toLanguageTag();
      days = settings.days();
      forgetErrors();
      renewKey();
      PrimeFaces.current().executeScript("PF('invite').show()");
    } catch (RosterException refusal) {
      notices.refused(FEATURE, refusal);
    }
  }

  /** Another language brings its default message; what the Pro has written stays. */
  public void changeLanguage() {
    try {
      InvitationSettings translated =
          invitations.settings(signedIn.actor(), token(), Locale.forLanguageTag(language));
      if (settings.message().equals(message)) {
        message = translated.message();
      }
      settings = translated;
    } catch (RosterException refusal) {
      error = refusals.text(refusal);
    }
  }

  /** Sends the invitation, or says at the field why not. */
  public void invite() {
    forgetErrors();
    Optional<EmailAddress> address = EmailAddress.parse(email);
    if (address.isEmpty()) {
      error = texts.of(FEATURE, email == null ? "refused.email_missing" : "refused.invalid_email");
      return;
    }
    try {
      invitations.invite(signedIn.actor(), token(), draft(address.get()));
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
      succeed(EmailAddress.parse(email).map(EmailAddress::value).orElse(""));
    } catch (RosterException refusal) {
      error = refusals.text(refusal);
    }
  }

  private InvitationDraft draft(EmailAddress address) {
    String text = message == null ? "" : message;
    return new InvitationDraft(address, text, Locale.forLanguageTag(language), days, key);
  }

  /** The Pro's own language if mails are written in it, else the realm's. */
  private Locale startingLanguage() {
    return settings.locales().stream()
        .filter(locale -> locale.getLanguage().equals(shell.getLocale().getLanguage()))
        .findFirst()
        .orElseGet(() -> settings.locales().get(0));
  }

  private void succeed(String address) {
    PrimeFaces.current().executeScript("PF('invite').hide()");
    notices.celebrate(FEATURE, "success.title", "success.text", address);
    forgetErrors();
    renewKey();
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
    renewKey();
  }

  private void forgetErrors() {
    error = null;
    messageError = null;
    pending = null;
  }

  private void renewKey() {
    key = UUID.randomUUID().toString();
  }

  private AccessToken token() {
    return new AccessToken(signedIn.token());
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getMessage() {
    return message;
  }

  public void setMessage(String message) {
    this.message = message;
  }

  /** Language of the mail, as a tag such as {@code de}. */
  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public List<Choice> getLanguages() {
    return settings == null ? List.of() : Choice.ofLanguages(settings.locales(), shell.getLocale());
  }

  /** How many days the invitation can be accepted. */
  public int getDays() {
    return days;
  }

  public void setDays(int days) {
    this.days = days;
  }

  public List<Choice> getDayChoices() {
    return Choice.ofDays(days, number -> texts.of(FEATURE, "days", number));
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
