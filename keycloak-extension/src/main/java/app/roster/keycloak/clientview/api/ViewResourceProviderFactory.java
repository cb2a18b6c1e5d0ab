package app.roster.keycloak.clientview.api;

import app.roster.keycloak.provider.PlainFactory;
import java.time.Clock;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Mounts {@link ViewResource} at {@code /realms/{realm}/client-view}. */
public final class ViewResourceProviderFactory
    implements RealmResourceProviderFactory, PlainFactory<RealmResourceProvider> {

  @Override
  public String getId() {
    return "client-view";
  }

  @Override
  public RealmResourceProvider create(KeycloakSession session) {
    return new Mount(new ViewResource(session, Clock.systemUTC()));
  }

  private record Mount(Object getResource) implements RealmResourceProvider {
    @Override
    public void close() {
      // keeps nothing
    }
  }
}
