package app.roster.web.organizations;

import app.roster.access.ClientInviters;
import app.roster.access.ClientViewUse;
import app.roster.access.TeamRole;
import app.roster.identity.AccessToken;
import app.roster.identity.RefusedException;
import app.roster.identity.UnavailableException;
import app.roster.joinrequests.JoinRequests;
import app.roster.kernel.RosterException;
import app.roster.organizations.OrganizationSettings;
import app.roster.organizations.Organizations;
import app.roster.web.security.SignedIn;
import app.roster.web.shell.Notices;
import app.roster.web.shell.Texts;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The Settings page: every Pro sees it, the Owner and Administrators change it. */
@Named
@ViewScoped
public class SettingsView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String FEATURE = "organizations";
  private static final Set<String> KNOWN =
      Set.of("administrator_required", "invalid_settings", "pro_required");

  private static final int[] REMINDER_DAYS = {1, 2, 3, 5, 7, 10, 14, 21, 30};
  private static final int[] VIEW_MINUTES = {10, 15, 20, 30, 45, 60};

  @Inject private Organizations organizations;
  @Inject private JoinRequests requests;
  @Inject private SignedIn signedIn;
  @Inject private Notices notices;
  @Inject private Texts texts;

  private OrganizationSettings shown;
  private SettingsForm form;
  private String address = "";

  /** Reads what holds now. */
  public void load() {
    try {
      show(organizations.settings(signedIn.actor(), token()));
    } catch (UnavailableException noAnswer) {
      form = null;
    }
  }

  /** Saves what was changed on the page. */
  public void save() {
    try {
      show(organizations.change(signedIn.actor(), token(), shown, form.settings()));
      notices.success(FEATURE, "saved");
    } catch (RefusedException refusal) {
      notices.fail(
          FEATURE, "refused." + (KNOWN.contains(refusal.code()) ? refusal.code() : "other"));
    } catch (RosterException refusal) {
      notices.refused(FEATURE, refusal);
    }
  }

  private void show(OrganizationSettings settings) {
    shown = settings;
    form = SettingsForm.of(settings);
    address =
        settings.requests()
            ? requests.page(signedIn.actor(), token()).map(URI::toString).orElse("")
            : "";
  }

  public SettingsForm getForm() {
    return form;
  }

  /** Whether Keycloak did not answer, so that nothing can be shown. */
  public boolean isUnreachable() {
    return form == null;
  }

  /** Whether the person may change anything; Keycloak asks again. */
  public boolean isChangeable() {
    return signedIn.teamRole() != TeamRole.PRACTITIONER;
  }

  /** Where people can ask to become clients; empty while the page is closed. */
  public String getAddress() {
    return address;
  }

  public int getMessageLimit() {
    return OrganizationSettings.MESSAGE_LIMIT;
  }

  /** When somebody who has not answered is written to once more. */
  public List<SelectItem> getReminders() {
    return numbers(
        form.getReminderDays(),
        REMINDER_DAYS,
        number -> texts.of(FEATURE, number == 0 ? "reminder.never" : "reminder.days", number));
  }

  /** Whether Pros look at clients. */
  public List<SelectItem> getViewUses() {
    return Stream.of(ClientViewUse.FREE, ClientViewUse.WITH_REASON, ClientViewUse.OFF)
        .map(use -> new SelectItem(use.name(), texts.of(FEATURE, "view." + use.name())))
        .toList();
  }

  /** How long a client view may be. */
  public List<SelectItem> getViewLengths() {
    return numbers(
        form.getViewMinutes(),
        VIEW_MINUTES,
        number -> texts.of(FEATURE, number == 0 ? "view.usual" : "view.minutes", number));
  }

  /** Who may bring clients in. */
  public List<SelectItem> getInviters() {
    return Arrays.stream(ClientInviters.values())
        .map(who -> new SelectItem(who.name(), texts.of(FEATURE, "inviters." + who.name())))
        .toList();
  }

  /** None, the usual ones, and the one that an identity admin has set. */
  private static List<SelectItem> numbers(int own, int[] usual, IntFunction<String> label) {
    return IntStream.concat(IntStream.of(0, own), IntStream.of(usual))
        .distinct()
        .sorted()
        .mapToObj(number -> new SelectItem(number, label.apply(number)))
        .toList();
  }

  private AccessToken token() {
    return new AccessToken(signedIn.token());
  }
}
