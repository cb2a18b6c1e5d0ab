package app.roster.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * Gives a test the running stack and browsers: {@code @ExtendWith(RosterExtension.class)} and
 * parameters of type {@link RosterStack} and {@link Browsers}. Both start once per run.
 *
 * <p>A failed test leaves a picture of every visitor's page in {@code target/screenshots}. A test
 * in which a browser complained (script error, broken content security policy) has failed.
 */
public final class RosterExtension
    implements ParameterResolver, AfterEachCallback, TestExecutionExceptionHandler {

  private static final Namespace OURS = Namespace.create(RosterExtension.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == RosterStack.class || type == Browsers.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == RosterStack.class
        ? store(context)
            .computeIfAbsent(RosterStack.class, type -> RosterStack.start(), RosterStack.class)
        : browsers(context);
  }

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    String name = context.getRequiredTestClass().getSimpleName() + "-" + context.getDisplayName();
    int number = 1;
    for (Visitor visitor : browsers(context).visitors()) {
      visitor.photograph(
          Path.of(
              "target/screenshots",
              name.replaceAll("[^A-Za-z0-9_-]", "_") + "-" + number + ".png"));
      number++;
    }
    throw failure;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Browsers browsers = browsers(context);
    try {
      if (context.getExecutionException().isEmpty()) {
        assertThat(browsers.visitors().stream().flatMap(v -> v.complaints().stream()))
            .as("complaints of the browsers")
            .isEmpty();
      }
    } finally {
      browsers.sendHome();
    }
  }

  private static Browsers browsers(ExtensionContext context) {
    return store(context).computeIfAbsent(Browsers.class, type -> new Browsers(), Browsers.class);
  }

  private static Store store(ExtensionContext context) {
    return context.getRoot().getStore(OURS);
  }
}
