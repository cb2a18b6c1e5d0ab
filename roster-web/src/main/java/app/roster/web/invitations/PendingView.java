package app.roster.web.invitations;

import app.roster.identity.AccessToken;
import app.roster.invitations.InvitationKind;
import app.roster.invitations.Invitations;
import app.roster.invitations.PendingInvitations;
import app.roster.kernel.RosterException;
import app.roster.kernel.UserId;
import app.roster.team.Team;
import app.roster.web.security.SignedIn;
import app.roster.web.shell.Moments;
import app.roster.web.shell.Notices;
import app.roster.web.shell.Shell;
import app.roster.web.shell.Texts;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.primefaces.component.datatable.DataTable;
import org.primefaces.model.LazyDataModel;

/** The Pending tab of the Clients page, and the open invitations on the Team page. */
@Named
@ViewScoped
public class PendingView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String FEATURE = "invitations";

  @Inject private Invitations invitations;
  @Inject private PendingInvitations pending;
  @Inject private Team team;
  @Inject private SignedIn signedIn;
  @Inject private Shell shell;
  @Inject private Moments moments;
  @Inject private Clock clock;
  @Inject private Notices notices;
  @Inject private Texts texts;
  @Inject private Refusals refusals;

  private boolean intoTheTeam;
  private String search = "";
  private Duration betweenResends;
  private transient Map<UserId, String> names;
  private transient PendingTableModel model;

  /** The page shows invitations into the team. */
  public void ofTheTeam() {
    intoTheTeam = true;
  }

  public LazyDataModel<PendingLine> getModel() {
    if (model == null) {
      PendingWords words =
          new PendingWords(moments, texts, clock, this::names, this::betweenResends);
      InvitationKind kind = intoTheTeam ? InvitationKind.PRO : InvitationKind.CLIENT;
      model = new PendingTableModel(pending, kind, signedIn.actor(), words, () -> search);
    }
    return model;
  }

  /** Shows what was searched for, from its first page on. */
  public void find() {
    DataTable table =
        (DataTable) FacesContext.getCurrentInstance().getViewRoot().findComponent("pending:table");
    table.setFirst(0);
  }

  /** Sends the invitation whose menu was used once more. */
  public void resend() {
    try {
      ChosenInvitation chosen = ChosenInvitation.posted();
      invitations.resend(signedIn.actor(), token(), chosen.id());
      notices.celebrate(FEATURE, "resent.title", "resent.text", chosen.email());
    } catch (RosterException refusal) {
      refuse(refusal);
    }
  }

  /** Withdraws the invitation whose menu was used. */
  public void withdraw() {
    try {
      ChosenInvitation chosen = ChosenInvitation.posted();
      invitations.withdraw(signedIn.actor(), token(), chosen.id());
      notices.success(FEATURE, "withdrawn", chosen.email());
    } catch (RosterException refusal) {
      refuse(refusal);
    }
  }

  public String question(PendingLine line) {
    return texts.of(FEATURE, "withdraw.question", line.getEmail());
  }

  /** Whether the reader may do anything with it; Keycloak asks again. */
  public boolean mayAct(PendingLine line) {
    return line.isInReachOf(signedIn.teamRole());
  }

  public String menuLabel(PendingLine line) {
    return texts.of(FEATURE, "menu.label", line.getEmail());
  }

  /** What the menu says: that it can be sent again, or when. */
  public String resendLabel(PendingLine line) {
    return line.getWait() == 0
        ? texts.of(FEATURE, "resend")
        : texts.of(FEATURE, "resend.wait", line.getWaitMinutes());
  }

  private Map<UserId, String> names() {
    if (names == null) {
      names = team.names(signedIn.actor());
    }
    return names;
  }

  private Duration betweenResends() {
    if (betweenResends == null) {
      betweenResends = askedBetweenResends();
    }
    return betweenResends;
  }

  private Duration askedBetweenResends() {
    try {
      return invitations.settings(signedIn.actor(), token(), shell.getLocale()).betweenResends();
    } catch (RosterException noAnswer) {
      // Then the list stays usable; who sends too soon is told so.
      return Duration.ZERO;
    }
  }

  private void refuse(RosterException refusal) {
    FacesMessage message =
        new FacesMessage(FacesMessage.SEVERITY_ERROR, refusals.text(refusal), "");
    FacesContext.getCurrentInstance().addMessage(null, message);
  }

  private AccessToken token() {
    return new AccessToken(signedIn.token());
  }

  public boolean isTeam() {
    return intoTheTeam;
  }

  public String getEmptyTitle() {
    return texts.of(FEATURE, intoTheTeam ? "empty.team.title" : "empty.title");
  }

  public String getEmptyText() {
    if (!search.isEmpty()) {
      return texts.of(FEATURE, "empty.search");
    }
    return texts.of(FEATURE, intoTheTeam ? "empty.team.text" : "empty.text");
  }

  public String getSearch() {
    return search;
  }

  public void setSearch(String search) {
    this.search = search == null ? "" : search;
  }
}
