package app.roster.keycloak.transaction;

import java.util.function.Consumer;
import java.util.function.Function;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;

/** Runs work in a fresh session with its own transaction, bound to one realm. */
public final class OwnTransaction {

  private final KeycloakSessionFactory factory;

  public OwnTransaction(KeycloakSessionFactory factory) {
    this.factory = factory;
  }

  /** Commits what the work does, or rolls back when it throws. The session knows no realm. */
  public <T> T call(Function<KeycloakSession, T> work) {
    try (KeycloakSession session = factory.create()) {
      session.getTransactionManager().begin();
      return finish(session, work);
    }
  }

  /** As {@link #call(Function)}, without an answer. */
  public void run(Consumer<KeycloakSession> work) {
    call(
        session -> {
          work.accept(session);
          return null;
        });
  }

  /** As {@link #call(Function)} in a realm; does nothing and answers null if the realm is gone. */
  public <T> T callIn(String realmId, Function<KeycloakSession, T> work) {
    return call(
        session -> {
          RealmModel realm = session.realms().getRealm(realmId);
          if (realm == null) {
            return null;
          }
          session.getContext().setRealm(realm);
          return work.apply(session);
        });
  }

  /** As {@link #callIn(String, Function)}, without an answer. */
  public void runIn(String realmId, Consumer<KeycloakSession> work) {
    callIn(
        realmId,
        session -> {
          work.accept(session);
          return null;
        });
  }

  /**
   * Runs something as the last thing of the session's transaction: it commits with all the rest, or
   * nothing does. At that moment Keycloak takes nothing more for before or after the commit.
   */
  public static void beforeCommit(KeycloakSession session, Runnable action) {
    session
        .getTransactionManager()
        .enlistPrepare(
            new AbstractKeycloakTransaction() {
              @Override
              protected void commitImpl() {
                action.run();
              }

              @Override
              protected void rollbackImpl() {
                // nothing was done yet
              }
            });
  }

  /** Runs something once the session's transaction has committed; never after a rollback. */
  public static void afterCommit(KeycloakSession session, Runnable action) {
    session
        .getTransactionManager()
        .enlistAfterCompletion(
            new AbstractKeycloakTransaction() {
              @Override
              protected void commitImpl() {
                action.run();
              }

              @Override
              protected void rollbackImpl() {
                // nothing was saved, so there is nothing to tell
              }
            });
  }

  private static <T> T finish(KeycloakSession session, Function<KeycloakSession, T> work) {
    boolean done = false;
    try {
      T answer = work.apply(session);
      done = true;
      return answer;
    } finally {
      if (!done) {
        session.getTransactionManager().setRollbackOnly();
      }
      end(session);
    }
  }

  private static void end(KeycloakSession session) {
    if (session.getTransactionManager().getRollbackOnly()) {
      session.getTransactionManager().rollback();
    } else {
      session.getTransactionManager().commit();
    }
  }
}
