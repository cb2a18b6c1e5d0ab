package app.roster.keycloak.provisioning.run;

import app.roster.keycloak.provisioning.password.Courtesy;
import app.roster.keycloak.provisioning.password.ExpiringPasswordsFactory;
import app.roster.keycloak.provisioning.password.GeneratedPasswords;
import app.roster.keycloak.provisioning.password.QuickHash;
import app.roster.keycloak.provisioning.row.ImportKey;
import app.roster.keycloak.provisioning.row.ImportRowEntity;
import app.roster.keycloak.provisioning.row.RowVerdict;
import app.roster.keycloak.provisioning.row.WaitingPerson;
import app.roster.keycloak.transaction.OwnTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.utils.KeycloakSessionUtil;

/**
 * Opens waiting rows and hashes their passwords outside any transaction: nine tenths of the time of
 * an import go here, and no connection or lock is held meanwhile.
 */
final class PasswordHashing {

  private final KeycloakSessionFactory factory;
  private final String realmId;
  private final ImportKey key;
  private final GeneratedPasswords generated;
  private final Courtesy courtesy;

  PasswordHashing(KeycloakSessionFactory factory, String realmId, ImportKey key, String importId) {
    this.factory = factory;
    this.realmId = realmId;
    this.key = key;
    this.generated = new GeneratedPasswords(key, importId);
    this.courtesy = ExpiringPasswordsFactory.courtesy(factory);
  }

  /** The rows ready to write, at least one; fewer when it is enough. */
  List<ReadyRow> ready(List<ImportRowEntity> rows, BooleanSupplier enough) {
    PasswordPolicy policy = policy();
    try (KeycloakSession session = factory.create()) {
      // Keycloak's tracing looks for the session of the thread at every hash.
      KeycloakSession before = KeycloakSessionUtil.setKeycloakSession(session);
      try {
        List<ReadyRow> ready = new ArrayList<>(rows.size());
        for (ImportRowEntity row : rows) {
          courtesy.giveWay();
          ready.add(ready(session, policy, row));
          if (enough.getAsBoolean()) {
            return ready;
          }
        }
        return ready;
      } finally {
        KeycloakSessionUtil.setKeycloakSession(before);
      }
    }
  }

  private PasswordPolicy policy() {
    return new OwnTransaction(factory)
        .call(
            session -> {
              RealmModel realm = session.realms().getRealm(realmId);
              return realm == null ? PasswordPolicy.empty() : realm.getPasswordPolicy();
            });
  }

  private ReadyRow ready(KeycloakSession session, PasswordPolicy policy, ImportRowEntity row) {
    String address = row.email().orElseThrow();
    byte[] waiting = row.payload();
    if (waiting.length == 0) {
      return new ReadyRow(row.row(), address, null, null);
    }
    WaitingPerson person = WaitingPerson.from(key.decrypt(row.importId(), row.row(), waiting));
    if (row.verdict() != RowVerdict.NEW) {
      return new ReadyRow(row.row(), address, person, null);
    }
    PasswordCredentialModel password =
        person.password() == null
            ? hashGenerated(session, policy, generated.of(row.row()))
            : hash(session, policy, person.password());
    return new ReadyRow(row.row(), address, person, password);
  }

  private static PasswordCredentialModel hashGenerated(
      KeycloakSession session, PasswordPolicy policy, String password) {
    return QuickHash.of(session, policy, password).orElseGet(() -> hash(session, policy, password));
  }

  private static PasswordCredentialModel hash(
      KeycloakSession session, PasswordPolicy policy, String password) {
    PasswordHashProvider provider =
        policy.getHashAlgorithm() == null
            ? session.getProvider(PasswordHashProvider.class)
            : session.getProvider(PasswordHashProvider.class, policy.getHashAlgorithm());
    return provider.encodedCredential(password, policy.getHashIterations());
  }
}
