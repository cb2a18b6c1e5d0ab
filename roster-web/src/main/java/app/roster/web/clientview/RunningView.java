package app.roster.web.clientview;

import app.roster.kernel.OrganizationId;
import app.roster.kernel.UserId;
import java.io.Serializable;
import java.time.Instant;

/** One client view of this browser session. Immutable; the token stays on the server. */
public final class RunningView implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String id;
  private final String session;
  private final UserId client;
  private final String clientName;
  private final OrganizationId organization;
  private final Instant expiresAt;

  RunningView(
      String id,
      String session,
      UserId client,
      String clientName,
      OrganizationId organization,
      Instant expiresAt) {
    this.id = id;
    this.session = session;
    this.client = client;
    this.clientName = clientName;
    this.organization = organization;
    this.expiresAt = expiresAt;
  }

  public String id() {
    return id;
  }

  public String session() {
    return session;
  }

  public UserId client() {
    return client;
  }

  public OrganizationId organization() {
    return organization;
  }

  public String getId() {
    return id;
  }

  public String getClientName() {
    return clientName;
  }

  public Instant getExpiresAt() {
    return expiresAt;
  }
}
