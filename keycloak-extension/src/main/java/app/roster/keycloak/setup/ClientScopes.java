package app.roster.keycloak.setup;

import app.roster.keycloak.settings.Settings;
import app.roster.keycloak.signup.SignUpScope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.RealmModel;
import org.keycloak.organization.protocol.mappers.oidc.OrganizationGroupMembershipMapper;
import org.keycloak.organization.protocol.mappers.oidc.OrganizationMembershipMapper;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.mappers.UserAttributeMapper;

/** The client scopes of the app: what its tokens say about person and organizations. */
final class ClientScopes {

  static final String PROFILE = "roster";
  static final String ORGANIZATION = "organization";

  private static final List<String> CLAIMS = List.of("birthdate", "gender", "zoneinfo", "locale");

  private final RealmModel realm;

  ClientScopes(RealmModel realm) {
    this.realm = realm;
  }

  void prepare() {
    ClientScopeModel profile = scope(PROFILE, "Birthdate, gender, time zone and language");
    CLAIMS.forEach(claim -> mapper(profile, attributeMapper(claim)));
    ClientScopeModel organization = scope(ORGANIZATION, "Organizations with ids and groups");
    organizationIds(organization);
    mapper(organization, groupMapper());
    ClientScopeModel signUp = scope(SignUpScope.NAME, "Complete profile asked for at sign-up");
    signUp.setIncludeInTokenScope(false);
    Optional.ofNullable(realm.getClientByClientId(Settings.of(realm).appClientId()))
        .ifPresent(
            app -> {
              assign(app, profile, true);
              assign(app, organization, true);
              assign(app, signUp, false);
            });
  }

  private ClientScopeModel scope(String name, String description) {
    return realm
        .getClientScopesStream()
        .filter(scope -> name.equals(scope.getName()))
        .findFirst()
        .orElseGet(() -> newScope(name, description));
  }

  private ClientScopeModel newScope(String name, String description) {
    ClientScopeModel scope = realm.addClientScope(name);
    scope.setDescription(description);
    scope.setProtocol(OIDCLoginProtocol.LOGIN_PROTOCOL);
    scope.setDisplayOnConsentScreen(false);
    scope.setIncludeInTokenScope(true);
    return scope;
  }

  private static void mapper(ClientScopeModel scope, ProtocolMapperModel mapper) {
    if (scope.getProtocolMapperByName(mapper.getProtocol(), mapper.getName()) == null) {
      scope.addProtocolMapper(mapper);
    }
  }

  /** Keycloak's own mapper of the scope tells aliases only, which change; ours adds the ids. */
  private static void organizationIds(ClientScopeModel scope) {
    Optional<ProtocolMapperModel> known =
        scope
            .getProtocolMappersStream()
            .filter(m -> OrganizationMembershipMapper.PROVIDER_ID.equals(m.getProtocolMapper()))
            .findFirst();
    ProtocolMapperModel mapper =
        known.orElseGet(() -> mapper("organization", OrganizationMembershipMapper.PROVIDER_ID));
    Map<String, String> config = new HashMap<>(inAllTokens());
    config.putAll(Optional.ofNullable(mapper.getConfig()).orElse(Map.of()));
    config.put(OrganizationMembershipMapper.ADD_ORGANIZATION_ID, "true");
    config.put("jsonType.label", "JSON");
    mapper.setConfig(config);
    if (known.isPresent()) {
      scope.updateProtocolMapper(mapper);
    } else {
      scope.addProtocolMapper(mapper);
    }
  }

  private static ProtocolMapperModel groupMapper() {
    ProtocolMapperModel mapper =
        mapper("organization groups", OrganizationGroupMembershipMapper.PROVIDER_ID);
    mapper.setConfig(new HashMap<>(inAllTokens()));
    return mapper;
  }

  private static ProtocolMapperModel attributeMapper(String claim) {
    ProtocolMapperModel mapper = mapper(claim, UserAttributeMapper.PROVIDER_ID);
    // Personal data has no business in access tokens, which travel.
    mapper.setConfig(
        new HashMap<>(
            Map.of(
                "user.attribute", claim,
                "claim.name", claim,
                "jsonType.label", "String",
                "id.token.claim", "true",
                "userinfo.token.claim", "true",
                "access.token.claim", "false",
                "introspection.token.claim", "false")));
    return mapper;
  }

  private static ProtocolMapperModel mapper(String name, String provider) {
    ProtocolMapperModel mapper = new ProtocolMapperModel();
    mapper.setName(name);
    mapper.setProtocol(OIDCLoginProtocol.LOGIN_PROTOCOL);
    mapper.setProtocolMapper(provider);
    return mapper;
  }

  private static Map<String, String> inAllTokens() {
    return Map.of(
        "id.token.claim", "true",
        "access.token.claim", "true",
        "userinfo.token.claim", "true",
        "introspection.token.claim", "true");
  }

  private static void assign(ClientModel app, ClientScopeModel scope, boolean byDefault) {
    if (!app.getClientScopes(byDefault).containsKey(scope.getName())) {
      // An assignment of the other kind would win silently.
      app.removeClientScope(scope);
      app.addClientScope(scope, byDefault);
    }
  }
}
