package app.roster.clientview;

import app.roster.identity.AccessToken;
import app.roster.kernel.OrganizationId;
import app.roster.kernel.UserId;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

/** One running view of a Pro on one client, as Keycloak granted it. Lives in the Pro's session. */
public final class ClientView implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String session;
  private final String token;
  private final UserId client;
  private final String clientName;
  private final OrganizationId organization;
  private final Instant tokenUntil;
  private final Instant until;
  private final String reason;

  ClientView(Exchange.Grant grant, About about) {
    session = grant.session();
    token = grant.token().value();
    tokenUntil = grant.tokenUntil();
    until = grant.until();
    client = about.client();
    clientName = about.clientName();
    organization = about.organization();
    reason = grant.reason().orElse(null);
  }

  ClientView with(Exchange.Grant grant) {
    return new ClientView(grant, new About(client, clientName, organization));
  }

  /** What a view is about. */
  record About(UserId client, String clientName, OrganizationId organization) {}

  /** Id of the view's session in Keycloak; stays the same when the token is renewed. */
  public String session() {
    return session;
  }

  public UserId client() {
    return client;
  }

  /** First and last name. */
  public String clientName() {
    return clientName;
  }

  public OrganizationId organization() {
    return organization;
  }

  /** Why the Pro looks, in their own words; empty if they gave no reason. */
  public Optional<String> reason() {
    return Optional.ofNullable(reason);
  }

  /** When the view ends whatever happens. */
  public Instant until() {
    return until;
  }

  AccessToken token() {
    return new AccessToken(token);
  }

  boolean isTokenUsableAt(Instant now) {
    return now.isBefore(tokenUntil);
  }

  /** Leaves token and name out, so that no log ever shows them. */
  @Override
  public String toString() {
    return "ClientView[" + session + "]";
  }
}
