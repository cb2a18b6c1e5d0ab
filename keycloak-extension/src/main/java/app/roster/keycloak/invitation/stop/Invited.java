package app.roster.keycloak.invitation.stop;

import app.roster.keycloak.invitation.key.InvitationLink;
import app.roster.keycloak.invitation.row.InvitationRows;
import app.roster.keycloak.invitation.row.InvitationSearch;
import app.roster.keycloak.optout.Correspondence;
import app.roster.keycloak.optout.Correspondent;
import java.time.Clock;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/** Who read the mails of invitations. */
public final class Invited implements Correspondence {

  private final KeycloakSession session;
  private final Clock clock;

  public Invited(KeycloakSession session, Clock clock) {
    this.session = session;
    this.clock = clock;
  }

  @Override
  public Optional<Correspondent> reader(String invitationId) {
    return new InvitationSearch(session)
        .byId(invitationId)
        .map(found -> new Contact(session, clock, found));
  }

  @Override
  public Optional<Correspondent> readerHeld(String invitationId) {
    InvitationRows rows = new InvitationRows(session);
    return new InvitationSearch(session)
        .byId(invitationId)
        .map(found -> rows.locked(found.organizationId(), found.id()))
        .map(held -> new Contact(session, clock, held));
  }

  @Override
  public String page(String publicAddress, String token) {
    return new InvitationLink(session.getContext().getRealm(), publicAddress).toStopPage(token);
  }
}
