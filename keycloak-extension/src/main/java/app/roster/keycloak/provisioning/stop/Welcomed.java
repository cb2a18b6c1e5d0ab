package app.roster.keycloak.provisioning.stop;

import app.roster.keycloak.optout.Correspondence;
import app.roster.keycloak.optout.Correspondent;
import app.roster.keycloak.provisioning.letter.WelcomeEntity;
import app.roster.keycloak.provisioning.letter.WelcomeLink;
import app.roster.keycloak.provisioning.letter.Welcomes;
import java.time.Clock;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/** Who read the mails to people whose accounts imports made. */
final class Welcomed implements Correspondence {

  private final KeycloakSession session;
  private final Clock clock;
  private final Welcomes welcomes;

  Welcomed(KeycloakSession session, Clock clock) {
    this.session = session;
    this.clock = clock;
    this.welcomes = new Welcomes(session, clock);
  }

  @Override
  public Optional<Correspondent> reader(String welcomeId) {
    return welcomes.find(welcomeId).flatMap(this::reader);
  }

  @Override
  public Optional<Correspondent> readerHeld(String welcomeId) {
    return welcomes.locked(welcomeId).flatMap(this::reader);
  }

  /** The row holds no address: without the account nobody could say which one it was. */
  private Optional<Correspondent> reader(WelcomeEntity welcome) {
    return Optional.ofNullable(
            session.users().getUserById(session.getContext().getRealm(), welcome.userId()))
        .filter(person -> person.getEmail() != null)
        .map(person -> new WelcomeContact(session, clock, welcome, person.getEmail()));
  }

  @Override
  public String page(String publicAddress, String token) {
    return new WelcomeLink(session.getContext().getRealm(), publicAddress).toStopPage(token);
  }
}
