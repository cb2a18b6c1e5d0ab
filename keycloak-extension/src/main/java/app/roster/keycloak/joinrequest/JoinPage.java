package app.roster.keycloak.joinrequest;

import app.roster.keycloak.settings.OrganizationSetting;
import app.roster.keycloak.settings.OrganizationSettings;
import app.roster.keycloak.settings.Settings;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.urls.UrlType;

/** The page of an organization where anybody may ask to be accepted. */
public final class JoinPage {

  private final KeycloakSession session;
  private final RealmModel realm;

  public JoinPage(KeycloakSession session) {
    this.session = session;
    this.realm = session.getContext().getRealm();
  }

  /** The organization with this alias, if its page is open at this moment. */
  public Optional<OrganizationModel> byAlias(String alias) {
    return Optional.ofNullable(session.getProvider(OrganizationProvider.class).getByAlias(alias))
        .filter(this::isOpen);
  }

  /** The organization with this id, if its page is open at this moment. */
  public Optional<OrganizationModel> byId(String id) {
    return Optional.ofNullable(session.getProvider(OrganizationProvider.class).getById(id))
        .filter(this::isOpen);
  }

  /** Whether people may ask this organization now. */
  public boolean isOpen(OrganizationModel organization) {
    return Settings.of(realm).enabled()
        && organization.isEnabled()
        && OrganizationSettings.of(organization).flag(OrganizationSetting.REQUESTS);
  }

  /** Where people find the page. */
  public URI address(OrganizationModel organization) {
    return UriBuilder.fromUri(session.getContext().getUri(UrlType.FRONTEND).getBaseUri())
        .path("realms")
        .path(realm.getName())
        .path("roster/join")
        .segment(organization.getAlias())
        .build();
  }
}
