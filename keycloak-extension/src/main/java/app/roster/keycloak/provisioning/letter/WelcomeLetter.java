package app.roster.keycloak.provisioning.letter;

import app.roster.keycloak.mail.Letter;
import app.roster.keycloak.mail.LetterProvider;
import app.roster.keycloak.mail.Undelivered;
import app.roster.keycloak.optout.OptOuts;
import app.roster.keycloak.optout.StopToken;
import app.roster.keycloak.settings.Settings;
import app.roster.keycloak.wording.Texts;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;

/** Writes to somebody whose account an import made, unless there is nothing left to say. */
final class WelcomeLetter implements LetterProvider {

  private final KeycloakSession session;
  private final Clock clock;

  WelcomeLetter(KeycloakSession session, Clock clock) {
    this.session = session;
    this.clock = clock;
  }

  @Override
  public Optional<Letter> write(String welcomeId) {
    Optional<WelcomeEntity> found = locked(welcomeId).filter(WelcomeLetter::isOnItsWay);
    Optional<Letter> letter = found.flatMap(this::letter);
    if (letter.isEmpty()) {
      found.ifPresent(WelcomeEntity::dropped);
    }
    return letter;
  }

  @Override
  public void sent(String welcomeId) {
    locked(welcomeId).ifPresent(WelcomeEntity::sent);
  }

  @Override
  public void failed(String welcomeId, Undelivered reason) {
    locked(welcomeId).ifPresent(WelcomeEntity::failed);
  }

  @Override
  public void close() {
    // nothing is held
  }

  private static boolean isOnItsWay(WelcomeEntity welcome) {
    return welcome.status() == WelcomeStatus.QUEUED || welcome.status() == WelcomeStatus.FAILED;
  }

  private Optional<Letter> letter(WelcomeEntity welcome) {
    Optional<OrganizationModel> organization = organization(welcome.organizationId());
    Optional<UserModel> person =
        organization.flatMap(from -> person(welcome.userId(), from)).filter(this::isExpected);
    Optional<URI> signInPage = Settings.of(realm()).appUrl().map(app -> app.resolve("dashboard"));
    if (person.isEmpty() || signInPage.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new WelcomeMail(realm(), organization.orElseThrow())
            .letter(
                new WelcomeMail.Facts(
                    person.get().getEmail(),
                    language(person.get(), welcome),
                    welcome.createdAt(),
                    signInPage.get(),
                    new WelcomeLink(realm(), welcome.linkBase())
                        .toStop(new StopToken(session).of(welcome.id())))));
  }

  /** The person, if the organization may and need still write. */
  private Optional<UserModel> person(String userId, OrganizationModel from) {
    OptOuts optOuts = new OptOuts(session, clock);
    return Optional.ofNullable(session.users().getUserById(realm(), userId))
        .filter(UserModel::isEnabled)
        .filter(user -> user.getEmail() != null)
        .filter(user -> organizations().isMember(from, user))
        .filter(user -> !optOuts.forbid(from.getId(), user.getEmail()));
  }

  /** Whoever has set a password of their own needs no way to the sign-in page any more. */
  private boolean isExpected(UserModel user) {
    return user.getRequiredActionsStream()
        .anyMatch(UserModel.RequiredAction.UPDATE_PASSWORD.name()::equals);
  }

  private Locale language(UserModel person, WelcomeEntity welcome) {
    String own = person.getFirstAttribute(UserModel.LOCALE);
    return own == null ? welcome.locale() : new Texts(session).supported(own);
  }

  private Optional<OrganizationModel> organization(String id) {
    return Optional.ofNullable(organizations().getById(id)).filter(OrganizationModel::isEnabled);
  }

  private OrganizationProvider organizations() {
    return session.getProvider(OrganizationProvider.class);
  }

  private Optional<WelcomeEntity> locked(String id) {
    return new Welcomes(session, clock).locked(id);
  }

  private RealmModel realm() {
    return session.getContext().getRealm();
  }
}
