package app.roster.keycloak.provisioning.password;

import java.util.Optional;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * How a password is hashed that nobody can guess: quickly, since slowness protects against guessing
 * alone. Keycloak hashes it anew, slowly, when it is first used (ADR 0015).
 */
public final class QuickHash {

  private static final String ALGORITHM = "pbkdf2-sha256";

  /** The least that NIST SP 800-132 allows. */
  private static final int ITERATIONS = 1000;

  private QuickHash() {}

  /** Empty where the operator has chosen how to hash: then that holds for these passwords too. */
  public static Optional<PasswordCredentialModel> of(
      KeycloakSession session, PasswordPolicy policy, String generated) {
    if (policy.getHashAlgorithm() != null || policy.getHashIterations() >= 0) {
      return Optional.empty();
    }
    return Optional.ofNullable(session.getProvider(PasswordHashProvider.class, ALGORITHM))
        .map(provider -> provider.encodedCredential(generated, ITERATIONS));
  }

  /** Whether this is one of ours that nobody has used yet. */
  static boolean made(PasswordCredentialModel password) {
    return password != null
        && TemporaryPassword.LABEL.equals(password.getUserLabel())
        && ALGORITHM.equals(password.getPasswordCredentialData().getAlgorithm())
        && password.getPasswordCredentialData().getHashIterations() == ITERATIONS;
  }
}
