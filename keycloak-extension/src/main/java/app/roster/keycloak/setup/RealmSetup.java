package app.roster.keycloak.setup;

import app.roster.keycloak.membership.Memberships;
import app.roster.keycloak.settings.Settings;
import app.roster.keycloak.signup.ask.AskActionFactory;
import app.roster.keycloak.signup.connect.ConnectActionFactory;
import app.roster.keycloak.transaction.RealmScope;
import java.time.Clock;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;
import org.keycloak.organization.OrganizationProvider;

/** Everything a realm with {@code roster.enabled=true} gets; leaves alone what is already there. */
public final class RealmSetup {

  /** After e-mail, password and profile are in order. */
  private static final int ASK_PRIORITY = 1000;

  /** After asking, which may turn out to be needless for somebody who is invited. */
  private static final int CONNECT_PRIORITY = 1001;

  private final KeycloakSession session;
  private final Clock clock;

  public RealmSetup(KeycloakSession session, Clock clock) {
    this.session = session;
    this.clock = clock;
  }

  /** Prepares the realm if Roster is switched on in it. */
  public void prepareIfEnabled(RealmModel realm) {
    if (Settings.of(realm).enabled()) {
      prepare(realm);
    }
  }

  /** Prepares the realm. */
  public void prepare(RealmModel realm) {
    RealmScope.within(session, realm, () -> prepareCurrent(realm));
  }

  private void prepareCurrent(RealmModel realm) {
    realm.setOrganizationsEnabled(true);
    realm.setRegistrationAllowed(true);
    realm.setRegistrationEmailAsUsername(true);
    realm.setDuplicateEmailsAllowed(false);
    speakOurLanguages(realm);
    register(realm, AskActionFactory.ID, AskActionFactory.DISPLAY_TEXT, ASK_PRIORITY);
    register(realm, ConnectActionFactory.ID, ConnectActionFactory.DISPLAY_TEXT, CONNECT_PRIORITY);
    new RegistrationFlow(realm).bind();
    new ClientScopes(realm).prepare();
    new ProfileAttributes(session).prepare();
    ensureGroups();
  }

  private static void speakOurLanguages(RealmModel realm) {
    if (!realm.isInternationalizationEnabled()) {
      // Without it Keycloak would mail everybody in English, whatever the invitation says.
      realm.setInternationalizationEnabled(true);
      realm.setSupportedLocales(Set.of("en", "de"));
      realm.setDefaultLocale("en");
    }
  }

  private static void register(RealmModel realm, String id, String name, int priority) {
    if (realm.getRequiredActionProviderByAlias(id) != null) {
      return;
    }
    RequiredActionProviderModel action = new RequiredActionProviderModel();
    action.setAlias(id);
    action.setProviderId(id);
    action.setName(name);
    action.setEnabled(true);
    action.setDefaultAction(false);
    action.setPriority(priority);
    realm.addRequiredActionProvider(action);
  }

  private void ensureGroups() {
    Memberships memberships = new Memberships(session, clock);
    session
        .getProvider(OrganizationProvider.class)
        .getAllStream()
        .toList()
        .forEach(memberships::ensureGroups);
  }
}
