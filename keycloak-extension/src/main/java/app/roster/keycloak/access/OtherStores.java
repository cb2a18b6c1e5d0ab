package app.roster.keycloak.access;

import org.keycloak.models.RealmModel;
import org.keycloak.storage.UserStorageProvider;

/** Directories beside Keycloak's own database from which a realm takes its people. */
public final class OtherStores {

  private OtherStores() {}

  /** Whether people of this realm may be stored outside Keycloak's own tables. */
  public static boolean in(RealmModel realm) {
    return realm
        .getComponentsStream(realm.getId(), UserStorageProvider.class.getName())
        .findAny()
        .isPresent();
  }
}
