package app.roster.keycloak.provisioning.check;

import app.roster.keycloak.access.OtherStores;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Which addresses belong to somebody already. */
public final class KnownPeople {

  private final KeycloakSession session;
  private final RealmModel realm;

  public KnownPeople(KeycloakSession session) {
    this.session = session;
    this.realm = session.getContext().getRealm();
  }

  /** Ids of the accounts that hold one of these addresses, by address. One query for all. */
  public Map<String, String> among(Collection<String> addresses) {
    if (addresses.isEmpty()) {
      return Map.of();
    }
    Map<String, String> known = new HashMap<>();
    for (Object[] user : local(addresses)) {
      Object holder = addresses.contains(user[1]) ? user[1] : user[2];
      known.put((String) holder, (String) user[0]);
    }
    if (OtherStores.in(realm)) {
      addresses.stream()
          .filter(address -> !known.containsKey(address))
          .forEach(
              address -> elsewhere(address).ifPresent(user -> known.put(address, user.getId())));
    }
    return known;
  }

  boolean isMember(OrganizationModel organization, String userId) {
    UserModel user = session.users().getUserById(realm, userId);
    return user != null && organization.isMember(user);
  }

  // Id, address, user name. The entity is Keycloak's own; only its name is spoken here.
  private List<Object[]> local(Collection<String> addresses) {
    EntityManager entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    return entities
        .createQuery(
            "select u.id, u.email, u.username from UserEntity u where u.realmId = :realm"
                + " and (u.email in (:addresses) or u.username in (:addresses))",
            Object[].class)
        .setParameter("realm", realm.getId())
        .setParameter("addresses", addresses)
        .getResultList();
  }

  private Optional<UserModel> elsewhere(String address) {
    return Optional.ofNullable(session.users().getUserByEmail(realm, address));
  }
}
