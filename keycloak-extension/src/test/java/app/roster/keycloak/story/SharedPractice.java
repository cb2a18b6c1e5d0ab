package app.roster.keycloak.story;

import app.roster.keycloak.ground.SharedKeycloak;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Opens one practice for all test classes of a run that take addresses of their own and leave the
 * realm and its settings as they are; the others open one for themselves.
 */
public final class SharedPractice implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Practice.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .computeIfAbsent(
            Practice.class,
            key -> Practice.open(SharedKeycloak.of(context), SharedMails.of(context)),
            Practice.class);
  }
}
