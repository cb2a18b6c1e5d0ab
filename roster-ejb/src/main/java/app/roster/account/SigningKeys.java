package app.roster.account;

import app.roster.identity.Realm;
import app.roster.identity.RealmCall;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The realm's RSA keys for signatures, by their ids. */
@ApplicationScoped
class SigningKeys {

  /** An unknown id makes us ask again, but not more often: the id comes from strangers. */
  private static final Duration PAUSE = Duration.ofSeconds(10);

  @Inject private Realm realm;
  @Inject private Clock clock;

  private Map<String, PublicKey> keys = Map.of();
  private Instant askedAt = Instant.EPOCH;

  synchronized Optional<PublicKey> find(String id) {
    if (!keys.containsKey(id) && clock.instant().isAfter(askedAt.plus(PAUSE))) {
      askedAt = clock.instant();
      keys = read(realm.send(RealmCall.get("/protocol/openid-connect/certs")).json());
    }
    return Optional.ofNullable(keys.get(id));
  }

  static Map<String, PublicKey> read(JsonObject keySet) {
    Map<String, PublicKey> found = new HashMap<>();
    for (JsonObject key : keySet.getJsonArray("keys").getValuesAs(JsonObject.class)) {
      if ("RSA".equals(key.getString("kty", "")) && "sig".equals(key.getString("use", ""))) {
        found.put(key.getString("kid"), rsa(key));
      }
    }
    return found;
  }

  private static PublicKey rsa(JsonObject key) {
    try {
      return KeyFactory.getInstance("RSA")
          .generatePublic(new RSAPublicKeySpec(number(key, "n"), number(key, "e")));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the realm published a key that is none", e);
    }
  }

  private static BigInteger number(JsonObject key, String name) {
    return new BigInteger(1, Base64.getUrlDecoder().decode(key.getString(name)));
  }
}
