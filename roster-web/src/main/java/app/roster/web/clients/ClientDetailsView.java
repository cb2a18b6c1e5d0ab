package app.roster.web.clients;

import app.roster.clients.ClientDetails;
import app.roster.clients.Clients;
import app.roster.identity.AccessToken;
import app.roster.kernel.NotFoundException;
import app.roster.kernel.RosterException;
import app.roster.kernel.UserId;
import app.roster.web.security.SignedIn;
import app.roster.web.shell.Notices;
import app.roster.web.shell.Shell;
import app.roster.web.shell.Texts;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;

/** The page about one client: who it is, and which of its parts is shown. */
@Named("clientDetails")
@ViewScoped
public class ClientDetailsView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String FEATURE = "clients";

  @Inject private Clients clients;
  @Inject private SignedIn signedIn;
  @Inject private Shell shell;
  @Inject private Notices notices;
  @Inject private Texts texts;
  @Inject private Clock clock;

  private String id;
  private String tab;
  private transient ClientDetails details;

  /** Called once the parameters of the address are known: a foreign client is not found here. */
  public void load() {
    details();
  }

  /** Ends the connection and goes back to the list. */
  public String disconnect() {
    try {
      String name = getName();
      clients.disconnect(signedIn.actor(), new AccessToken(signedIn.token()), user());
      FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
      notices.success(FEATURE, "disconnected", name);
      return "/clients?faces-redirect=true";
    } catch (NotFoundException alreadyGone) {
      return "/clients?faces-redirect=true";
    } catch (RosterException refusal) {
      notices.refused(FEATURE, refusal);
      return null;
    }
  }

  /** Brings the client back and goes to the list, where they appear. */
  public String restore() {
    try {
      clients.restore(signedIn.actor(), new AccessToken(signedIn.token()), user());
      FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
      notices.success(FEATURE, "restore.done", getName());
      return "/clients?faces-redirect=true";
    } catch (RosterException refusal) {
      notices.refused(FEATURE, refusal);
      return null;
    }
  }

  public List<DetailsTab> getTabs() {
    return List.of(DetailsTab.values());
  }

  public DetailsTab getCurrent() {
    return DetailsTab.named(tab);
  }

  public String label(DetailsTab wanted) {
    return texts.of(FEATURE, "details.tab." + wanted.getName());
  }

  public String getName() {
    return details().name();
  }

  public String getInitials() {
    return details().initials();
  }

  public String getFirstName() {
    return details().firstName();
  }

  public String getLastName() {
    return details().lastName();
  }

  public String getEmail() {
    return details().email();
  }

  public String getGender() {
    String gender = details().gender();
    return gender == null ? "" : texts.of(FEATURE, "gender." + gender);
  }

  public String getZone() {
    return details().zone().getId();
  }

  /** Birthdate with the age on the client's own calendar. */
  public String getBirthdate() {
    LocalDate born = details().birthdate();
    if (born == null) {
      return "";
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), details().zone());
    int age = details().ageOn(today).orElseThrow();
    return texts.of(FEATURE, "birthdate", medium().format(born), age);
  }

  public String getJoined() {
    return day(details().joinedAt());
  }

  public boolean isNeverSignedIn() {
    return details().lastSignInAt() == null;
  }

  public String getLastSignIn() {
    return isNeverSignedIn() ? texts.of(FEATURE, "neverSignedIn") : day(details().lastSignInAt());
  }

  /** What another system of the organization calls the client; null if nothing. */
  public String getExternalId() {
    return details().externalId();
  }

  public boolean isArchived() {
    return details().archived();
  }

  public boolean isEnabled() {
    return details().enabled();
  }

  public String getDisconnectQuestion() {
    return texts.of(FEATURE, "disconnect.question", getName());
  }

  private String day(Instant at) {
    return medium().format(at.atZone(details().zone()));
  }

  private DateTimeFormatter medium() {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(shell.getLocale());
  }

  private ClientDetails details() {
    if (details == null) {
      details = clients.details(signedIn.actor(), user());
    }
    return details;
  }

  private UserId user() {
    try {
      return new UserId(id);
    } catch (IllegalArgumentException notAnId) {
      throw new NotFoundException();
    }
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public String getTab() {
    return tab;
  }

  public void setTab(String tab) {
    this.tab = tab;
  }
}
