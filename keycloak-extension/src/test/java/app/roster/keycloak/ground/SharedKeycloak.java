package app.roster.keycloak.ground;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts one Keycloak for all test classes of a run and stops it after the last. */
public final class SharedKeycloak implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == KeycloakGround.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return of(context);
  }

  /** The Keycloak of the run, started by whoever asks first. */
  public static KeycloakGround of(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .computeIfAbsent(
            KeycloakGround.class, key -> KeycloakGround.start("it"), KeycloakGround.class);
  }
}
