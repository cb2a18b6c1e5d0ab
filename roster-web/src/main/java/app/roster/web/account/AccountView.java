package app.roster.web.account;

import app.roster.access.Role;
import app.roster.account.Membership;
import app.roster.account.Memberships;
import app.roster.kernel.Settings;
import app.roster.web.security.SignedIn;
import app.roster.web.shell.Shell;
import app.roster.web.shell.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The page My Account, with its tabs Account and Subscription. */
@Named
@RequestScoped
public class AccountView {

  private static final String FEATURE = "account";
  private static final Set<String> GENDERS = Set.of("male", "female", "other", "unknown");

  @Inject private SignedIn signedIn;
  @Inject private Memberships memberships;
  @Inject private Settings settings;
  @Inject private Shell shell;
  @Inject private Texts texts;

  private String tab;
  private List<Seat> seats = List.of();

  public void load() {
    if (isSubscription()) {
      seats = memberships.of(signedIn.actor()).stream().map(this::seat).toList();
    }
  }

  public String getTab() {
    return tab;
  }

  public void setTab(String tab) {
    this.tab = tab;
  }

  public boolean isSubscription() {
    return "subscription".equals(tab);
  }

  public List<Seat> getSeats() {
    return seats;
  }

  /** Whether it is known of any seat when it began; nobody reads a column of dashes. */
  public boolean isAnySince() {
    return seats.stream().anyMatch(seat -> !seat.getSince().isEmpty());
  }

  public String getBirthdate() {
    return signedIn.fact("birthdate").flatMap(this::day).orElseGet(this::missing);
  }

  public String getGender() {
    return signedIn
        .fact("gender")
        .filter(GENDERS::contains)
        .map(gender -> texts.of(FEATURE, "gender." + gender))
        .orElseGet(this::missing);
  }

  public String getZone() {
    return signedIn.fact("zoneinfo").orElseGet(this::missing);
  }

  public String getLanguage() {
    Locale locale = shell.getLocale();
    return locale.getDisplayLanguage(locale);
  }

  /** Where Keycloak lets the person choose a new password, and then sends them back here. */
  public String getPasswordAddress() {
    return actionAddress("UPDATE_PASSWORD");
  }

  public String getProfileAddress() {
    return actionAddress("UPDATE_PROFILE");
  }

  public String getSecondFactorAddress() {
    return actionAddress("CONFIGURE_TOTP");
  }

  private String actionAddress(String action) {
    return new AccountAction(settings, action).address();
  }

  private Seat seat(Membership membership) {
    String role = membership.role() == Role.PRO ? "role.pro" : "role.client";
    return new Seat(
        membership.organization(),
        texts.of(FEATURE, role),
        membership.since().map(this::date).orElse(""));
  }

  private Optional<String> day(String iso) {
    try {
      return Optional.of(format(LocalDate.parse(iso)));
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }

  private String date(Instant instant) {
    return format(LocalDate.ofInstant(instant, zone()));
  }

  private ZoneId zone() {
    return signedIn
        .fact("zoneinfo")
        .filter(ZoneId.getAvailableZoneIds()::contains)
        .map(ZoneId::of)
        .orElse(ZoneOffset.UTC);
  }

  private String format(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(shell.getLocale())
        .format(day);
  }

  private String missing() {
    return texts.of(FEATURE, "missing");
  }

  /** One organization on the subscription tab. A class with getters: EL does not read records. */
  public static final class Seat {

    private final String organization;
    private final String role;
    private final String since;

    Seat(String organization, String role, String since) {
      this.organization = organization;
      this.role = role;
      this.since = since;
    }

    public String getOrganization() {
      return organization;
    }

    public String getRole() {
      return role;
    }

    public String getSince() {
      return since;
    }
  }
}
