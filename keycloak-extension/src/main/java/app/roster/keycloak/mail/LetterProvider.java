package app.roster.keycloak.mail;

import java.util.Optional;
import org.keycloak.provider.Provider;

/** Writes one kind of letter and is told what became of it. Its id is the kind in the outbox. */
public interface LetterProvider extends Provider {

  /**
   * The letter about this thing as it stands now, or empty if it is no longer wanted. Runs in a
   * transaction of its own that is committed before the letter leaves.
   */
  Optional<Letter> write(String referenceId);

  /** The mail server has taken the letter. */
  void sent(String referenceId);

  /**
   * The letter did not leave. Unless it was refused it stays in the outbox until it is given up.
   */
  void failed(String referenceId, Undelivered reason);
}
