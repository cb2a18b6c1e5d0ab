package app.roster.account;

import app.roster.access.Role;
import java.time.Instant;
import java.util.Optional;

/** What somebody is in one organization, as their own subscription page shows it. */
public final class Membership {

  private final String organization;
  private final Role role;
  private final Instant since;

  Membership(String organization, Role role, Instant since) {
    this.organization = organization;
    this.role = role;
    this.since = since;
  }

  /** Name of the organization. */
  public String organization() {
    return organization;
  }

  public Role role() {
    return role;
  }

  /** Since when; not known for Pros. */
  public Optional<Instant> since() {
    return Optional.ofNullable(since);
  }
}
