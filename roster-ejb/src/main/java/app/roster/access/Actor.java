package app.roster.access;

import app.roster.kernel.OrganizationId;
import app.roster.kernel.UserId;
import java.io.Serializable;
import java.util.Optional;

/**
 * Who acts: always the signed-in person, never the one whose data is touched. In client view the
 * actor stays the Pro and {@link #viewId()} says through which view.
 */
public final class Actor implements Serializable {

  private static final long serialVersionUID = 1L;

  private final UserId user;
  private final Role role;
  private final OrganizationId organization;
  private final String viewId;
  private final Source source;

  private Actor(UserId user, Role role, OrganizationId organization, String viewId, Source source) {
    this.user = user;
    this.role = role;
    this.organization = organization;
    this.viewId = viewId;
    this.source = source;
  }

  /** A Pro working in one organization. */
  public static Actor pro(UserId user, OrganizationId organization) {
    return new Actor(user, Role.PRO, organization, null, Source.NONE);
  }

  /** Somebody who sees their own data only. */
  public static Actor client(UserId user) {
    return new Actor(user, Role.CLIENT, null, null, Source.NONE);
  }

  /** The same Pro, now looking at the product as one client. */
  public Actor inView(String view) {
    return new Actor(user, role, organization, view, source);
  }

  /** The same person, acting from there. */
  public Actor from(Source where) {
    return new Actor(user, role, organization, viewId, where);
  }

  public UserId user() {
    return user;
  }

  public Role role() {
    return role;
  }

  /** The organization the Pro works in; empty for a client. */
  public Optional<OrganizationId> organization() {
    return Optional.ofNullable(organization);
  }

  /** Session id of the client view in Keycloak; empty outside a view. */
  public Optional<String> viewId() {
    return Optional.ofNullable(viewId);
  }

  /** Where they act from. */
  public Source source() {
    return source;
  }

  @Override
  public String toString() {
    return role + " " + user + " in " + organization;
  }
}
