package app.roster.keycloak.membership;

import app.roster.keycloak.changes.Changes;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;

/** Clients who are set aside: still members, but no longer counted or looked at. */
public final class ClientArchive {

  private final KeycloakSession session;
  private final Clock clock;
  private final Memberships memberships;

  public ClientArchive(KeycloakSession session, Clock clock) {
    this.session = session;
    this.clock = clock;
    this.memberships = new Memberships(session, clock);
  }

  /**
   * Sets a client aside.
   *
   * @return whether that is news
   */
  public boolean archive(OrganizationModel organization, UserModel client) {
    return changed(organization, client, MembershipState.ACTIVE, MembershipEntity::archive);
  }

  /**
   * Brings a client back as he was before {@link #archive}.
   *
   * @return whether that is news
   */
  public boolean restore(OrganizationModel organization, UserModel client) {
    return changed(organization, client, MembershipState.ARCHIVED, MembershipEntity::restore);
  }

  /** Whether the client has been set aside. */
  public boolean holds(OrganizationModel organization, UserModel client) {
    return in(organization, client, MembershipState.ARCHIVED).isPresent();
  }

  private boolean changed(
      OrganizationModel organization,
      UserModel client,
      MembershipState before,
      Consumer<MembershipEntity> change) {
    Optional<MembershipEntity> member = in(organization, client, before);
    member.ifPresent(
        found -> {
          change.accept(found);
          new Changes(session, clock).memberChanged(organization.getId(), client.getId());
        });
    return member.isPresent();
  }

  private Optional<MembershipEntity> in(
      OrganizationModel organization, UserModel client, MembershipState state) {
    return memberships
        .find(organization.getId(), client.getId())
        .filter(member -> member.state() == state);
  }
}
