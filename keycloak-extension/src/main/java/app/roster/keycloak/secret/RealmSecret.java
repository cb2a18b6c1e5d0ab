package app.roster.keycloak.secret;

import app.roster.keycloak.transaction.OwnTransaction;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.keycloak.common.util.SecretGenerator;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/**
 * Codes that only this realm can make (HMAC-SHA256). The key is not one of the realm's signing
 * keys: those are replaced from time to time, and these codes must hold for ever.
 */
public final class RealmSecret {

  private static final String ALGORITHM = "HmacSHA256";

  private final KeycloakSession session;
  private final String realmId;

  public RealmSecret(KeycloakSession session) {
    this.session = session;
    this.realmId = session.getContext().getRealm().getId();
  }

  /**
   * @param purpose keeps codes for one use from being taken for another
   * @return 43 characters, safe in a URL
   */
  public String code(String purpose, String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key().getBytes(StandardCharsets.US_ASCII), ALGORITHM));
      byte[] code = mac.doFinal((purpose + "\n" + text).getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(code);
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }

  private String key() {
    return stored(session).orElseGet(this::made);
  }

  /** In a transaction of its own: whoever comes second uses what the first has made. */
  private String made() {
    OwnTransaction transaction = new OwnTransaction(session.getKeycloakSessionFactory());
    transaction.runIn(realmId, this::make);
    return transaction.callIn(realmId, this::stored).orElseThrow();
  }

  private void make(KeycloakSession fresh) {
    entities(fresh)
        .createQuery(
            "insert into RosterRealmSecret (realmId, secret) values (:realm, :secret)"
                + " on conflict do nothing")
        .setParameter("realm", realmId)
        .setParameter("secret", SecretGenerator.getInstance().randomString(64))
        .executeUpdate();
  }

  private Optional<String> stored(KeycloakSession where) {
    return Optional.ofNullable(entities(where).find(RealmSecretEntity.class, realmId))
        .map(RealmSecretEntity::secret);
  }

  private static EntityManager entities(KeycloakSession session) {
    return session.getProvider(JpaConnectionProvider.class).getEntityManager();
  }
}
