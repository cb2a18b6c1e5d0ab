package app.roster.web.invitations;

import app.roster.identity.AccessToken;
import app.roster.invitations.DeliveryReason;
import app.roster.invitations.InvitationHistory;
import app.roster.invitations.InvitationId;
import app.roster.invitations.InvitationLink;
import app.roster.invitations.Invitations;
import app.roster.kernel.RosterException;
import app.roster.kernel.UserId;
import app.roster.team.Team;
import app.roster.web.security.SignedIn;
import app.roster.web.shell.Moments;
import app.roster.web.shell.Notices;
import app.roster.web.shell.Texts;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.primefaces.PrimeFaces;

/** The dialogs about one open invitation: its history and end, and its link to hand over. */
@Named
@ViewScoped
public class InvitationView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String FEATURE = "invitations";
  private static final int USUAL_DAYS = 7;

  @Inject private Invitations invitations;
  @Inject private Team team;
  @Inject private SignedIn signedIn;
  @Inject private Moments moments;
  @Inject private Clock clock;
  @Inject private Notices notices;
  @Inject private Texts texts;
  @Inject private Refusals refusals;

  private InvitationId id;
  private String email;
  private int days = USUAL_DAYS;
  private transient String reason;
  private transient Instant expiresAt;
  private transient List<HistoryLine> history;

  /** A secret: shown in one answer and never kept. */
  private transient InvitationLink link;

  /** Shows what happened to an invitation so far. */
  public void open() {
    try {
      choose();
      load();
      PrimeFaces.current().executeScript("PF('invitation').show()");
    } catch (RosterException refusal) {
      refuse(refusal);
    }
  }

  /** Lets the invitation be accepted for the chosen number of days from now on. */
  public void prolong() {
    try {
      Instant end = clock.instant().plus(days, ChronoUnit.DAYS);
      invitations.expire(signedIn.actor(), token(), id, end);
      notices.success(FEATURE, "expiry.changed", email, moments.exact(end));
      PrimeFaces.current().executeScript("PF('invitation').hide()");
    } catch (RosterException refusal) {
      refuse(refusal);
    }
  }

  /** Asks for a link to hand over, and shows it this once. */
  public void copyLink() {
    try {
      choose();
      link = invitations.link(signedIn.actor(), token(), id);
      PrimeFaces.current().executeScript("PF('link').show()");
    } catch (RosterException refusal) {
      refuse(refusal);
    }
  }

  private void choose() {
    ChosenInvitation chosen = ChosenInvitation.posted();
    id = chosen.id();
    email = chosen.email();
  }

  private void load() {
    InvitationHistory found = invitations.history(signedIn.actor(), token(), id);
    Map<UserId, String> names = team.names(signedIn.actor());
    email = found.email();
    reason = found.reason().map(this::reason).orElse("");
    expiresAt = found.expiresAt();
    history =
        found.events().stream().map(event -> HistoryLine.of(event, names, moments, texts)).toList();
  }

  private String reason(DeliveryReason why) {
    return texts.of(FEATURE, "reason." + why.name().toLowerCase(Locale.ROOT));
  }

  private void refuse(RosterException refusal) {
    FacesContext.getCurrentInstance()
        .addMessage(
            null, new FacesMessage(FacesMessage.SEVERITY_ERROR, refusals.text(refusal), ""));
  }

  private AccessToken token() {
    return new AccessToken(signedIn.token());
  }

  public String getEmail() {
    return email;
  }

  /** Why its mail was not delivered; empty if it was, or if nobody knows. */
  public String getReason() {
    return reason == null ? "" : reason;
  }

  /** Until when it can be accepted, in words. */
  public String getExpires() {
    return expiresAt == null ? "" : texts.of(FEATURE, "expires.at", moments.exact(expiresAt));
  }

  public int getDays() {
    return days;
  }

  public void setDays(int days) {
    this.days = days;
  }

  public List<Choice> getDayChoices() {
    return Choice.ofDays(days, number -> texts.of(FEATURE, "days", number));
  }

  public List<HistoryLine> getHistory() {
    return history == null ? List.of() : history;
  }

  public String getLink() {
    return link == null ? "" : link.address().toString();
  }

  public String getLinkHint() {
    return link == null ? "" : texts.of(FEATURE, "link.hint", moments.exact(link.expiresAt()));
  }
}
