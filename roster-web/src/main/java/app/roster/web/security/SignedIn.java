package app.roster.web.security;

import app.roster.access.Actor;
import app.roster.access.Source;
import app.roster.access.TeamRole;
import app.roster.account.Workplace;
import app.roster.account.Workplaces;
import app.roster.kernel.UserId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wildfly.security.http.oidc.OidcPrincipal;
import org.wildfly.security.http.oidc.OidcSecurityContext;

/**
 * The person who is signed in: always the one who really acts, in client view too. Who they are
 * comes from their verified token, where they work from what Keycloak last told us.
 */
@Named
@RequestScoped
public class SignedIn {

  @Inject private HttpServletRequest request;
  @Inject private Workspace workspace;
  @Inject private Workplaces workplaces;

  private AccessClaims claims;
  private List<Workplace> places;

  /** Whether anybody is signed in: public pages ask before they ask anything else. */
  public boolean isPresent() {
    return request.getUserPrincipal() instanceof OidcPrincipal<?>;
  }

  public UserId getUser() {
    return new UserId(claim("sub"));
  }

  public String getFirstName() {
    return claims().text("given_name").orElse("");
  }

  public String getLastName() {
    return claims().text("family_name").orElse("");
  }

  /** First and last name; the e-mail address while the person has not given a name. */
  public String getName() {
    String name = (getFirstName() + " " + getLastName()).strip();
    return name.isEmpty() ? getEmail() : name;
  }

  public String getEmail() {
    return claims().text("email").or(() -> claims().text("preferred_username")).orElse("");
  }

  /** One or two letters that stand for the person where there is no picture. */
  public String getInitials() {
    return Stream.of(getFirstName(), getLastName())
        .filter(name -> !name.isEmpty())
        .map(name -> name.substring(0, name.offsetByCodePoints(0, 1)))
        .collect(Collectors.collectingAndThen(Collectors.joining(), this::initialsOr));
  }

  private String initialsOr(String initials) {
    String shown = initials.isEmpty() ? getEmail().substring(0, 1) : initials;
    return shown.toUpperCase(Locale.ROOT);
  }

  /** A fact about the person from their token, such as {@code birthdate} or {@code zoneinfo}. */
  public Optional<String> fact(String claim) {
    return claims().text(claim);
  }

  /** The organizations the person is a Pro of, by name. */
  public List<Workplace> workplaces() {
    if (places == null) {
      places = workplaces.of(getUser());
    }
    return places;
  }

  /** The organization the person works in now, if they are a Pro of any. */
  public Optional<Workplace> workplace() {
    return workspace.choose(workplaces());
  }

  /** What the person may do in the team they work in, as far as pages offer it. */
  public TeamRole teamRole() {
    return workplace().map(Workplace::role).orElse(TeamRole.PRACTITIONER);
  }

  /** Whether the person is Owner or Administrator where they work, as far as pages offer it. */
  public boolean isLead() {
    return isPro() && teamRole() != TeamRole.PRACTITIONER;
  }

  /** Whether the person may bring clients in where they work, as far as pages offer it. */
  public boolean mayInviteClients() {
    return workplace().filter(Workplace::mayInviteClients).isPresent();
  }

  public boolean isPro() {
    return isPresent() && workplace().isPresent();
  }

  /** Who calls the EJBs. Pages that touch client data take {@code SubjectContext.actor()}. */
  public Actor actor() {
    return workplace()
        .map(place -> Actor.pro(getUser(), place.organization()))
        .orElseGet(() -> Actor.client(getUser()))
        .from(source());
  }

  /** Where the request comes from. */
  public Source source() {
    return new Source(request.getRemoteAddr(), request.getHeader("User-Agent"));
  }

  /** Access token for calls to Keycloak in the person's own name; never shown, never logged. */
  public String token() {
    return context().getTokenString();
  }

  /** Id of the session in Keycloak. */
  String session() {
    return claim("sid");
  }

  /** When the person proved who they are; if the token does not say, when our session began. */
  Instant authenticatedAt() {
    return claims()
        .time("auth_time")
        .orElseGet(() -> Instant.ofEpochMilli(request.getSession().getCreationTime()));
  }

  String idToken() {
    return context().getIDTokenString();
  }

  private String claim(String name) {
    return claims().text(name).orElseThrow(() -> new IllegalStateException("no claim " + name));
  }

  private AccessClaims claims() {
    if (claims == null) {
      claims = AccessClaims.of(token());
    }
    return claims;
  }

  private OidcSecurityContext context() {
    if (request.getUserPrincipal() instanceof OidcPrincipal<?> principal) {
      return principal.getOidcSecurityContext();
    }
    throw new IllegalStateException("nobody is signed in");
  }
}
