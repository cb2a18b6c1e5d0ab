package app.roster.keycloak.provisioning.letter;

import app.roster.keycloak.mail.LetterProvider;
import app.roster.keycloak.mail.LetterProviderFactory;
import app.roster.keycloak.transaction.Shielded;
import java.time.Clock;
import java.time.Duration;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.timer.TimerProvider;

/**
 * Makes the writers of mails to people whose accounts imports made, and looks every now and then
 * for mails that may leave.
 */
public final class WelcomeLetterFactory implements LetterProviderFactory {

  static final String ID = "welcome";

  private static final String JOB = "roster-welcome";
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final Clock clock = Clock.systemUTC();

  @Override
  public LetterProvider create(KeycloakSession session) {
    return new WelcomeLetter(session, clock);
  }

  @Override
  public void postInit(KeycloakSessionFactory factory) {
    factory.register(
        event -> {
          if (event instanceof PostMigrationEvent) {
            lookRegularly(factory);
          }
        });
  }

  private void lookRegularly(KeycloakSessionFactory factory) {
    Runnable job = new Shielded(JOB, new WelcomeJob(factory, clock));
    try (KeycloakSession session = factory.create()) {
      session.getProvider(TimerProvider.class).schedule(job, PAUSE.toMillis(), JOB);
    }
  }

  @Override
  public String getId() {
    return ID;
  }
}
