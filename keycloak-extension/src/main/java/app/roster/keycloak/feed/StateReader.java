package app.roster.keycloak.feed;

import app.roster.keycloak.access.ClientInviters;
import app.roster.keycloak.access.ClientViewUse;
import app.roster.keycloak.invitation.row.InvitationEntity;
import app.roster.keycloak.invitation.row.InvitationSearch;
import app.roster.keycloak.joinrequest.JoinRequestEntity;
import app.roster.keycloak.joinrequest.JoinRequestRows;
import app.roster.keycloak.membership.MembershipEntity;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/**
 * Reads the state of a whole page, one query per table. It reads Keycloak's user tables itself,
 * since the user model would ask once per user and attribute.
 */
final class StateReader {

  private static final List<String> ATTRIBUTES =
      List.of("birthdate", "gender", "zoneinfo", "locale");

  private static final List<String> CHOICES =
      List.of(ClientInviters.ATTRIBUTE, ClientViewUse.ATTRIBUTE);

  private final KeycloakSession session;
  private final EntityManager entities;
  private final String realmId;

  StateReader(KeycloakSession session) {
    this.session = session;
    this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    this.realmId = session.getContext().getRealm().getId();
  }

  Map<String, MembershipEntity> members(List<Touched> page) {
    return rows(
            "select m from RosterMembership m where m.realmId = :realm and m.userId in :ids",
            MembershipEntity.class,
            ids(page, Touched::userId))
        .stream()
        .collect(
            Collectors.toMap(
                m -> States.member(m.organizationId(), m.userId()), Function.identity()));
  }

  Map<String, Person> users(List<Touched> page) {
    List<Object[]> rows =
        rows(
            "select u.id, u.email, u.firstName, u.lastName, u.enabled from UserEntity u"
                + " where u.realmId = :realm and u.id in :ids",
            Object[].class,
            ids(page, Touched::userId));
    return byId(rows.stream().map(Person::of).toList(), Person::id);
  }

  /** Attribute values by user id and attribute name. */
  Map<String, Map<String, String>> attributes(List<Touched> page) {
    Set<String> ids = ids(page, Touched::userId);
    if (ids.isEmpty()) {
      return Map.of();
    }
    return entities
        .createQuery(
            "select a.user.id, a.name, a.value from UserAttributeEntity a"
                + " where a.user.id in :ids and a.name in :names and a.value is not null",
            Object[].class)
        .setParameter("ids", ids)
        .setParameter("names", ATTRIBUTES)
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                row -> (String) row[0],
                Collectors.toMap(
                    row -> (String) row[1], row -> (String) row[2], (first, second) -> first)));
  }

  Map<String, SignInEntity> signIns(List<Touched> page) {
    return byId(
        rows(
            "select s from RosterSignIn s where s.realmId = :realm and s.userId in :ids",
            SignInEntity.class,
            ids(page, Touched::userId)),
        SignInEntity::userId);
  }

  Map<String, InvitationEntity> invitations(List<Touched> page) {
    return byId(
        new InvitationSearch(session).all(ids(page, Touched::invitationId)), InvitationEntity::id);
  }

  Map<String, JoinRequestEntity> requests(List<Touched> page) {
    return byId(
        new JoinRequestRows(session).all(ids(page, Touched::requestId)), JoinRequestEntity::id);
  }

  Map<String, OrganizationState> organizations(List<Touched> page) {
    Map<String, Map<String, List<String>>> chosen =
        chosen(page.stream().filter(Touched::isAboutTheOrganization).toList());
    List<Object[]> rows =
        rows(
            "select o.id, o.name, o.alias, o.enabled from OrganizationEntity o"
                + " where o.realmId = :realm and o.id in :ids",
            Object[].class,
            ids(page, Touched::organizationId));
    return byId(
        rows.stream()
            .map(row -> OrganizationState.of(row, chosen.getOrDefault(row[0], Map.of())))
            .toList(),
        OrganizationState::id);
  }

  /** Attributes of an organization are those of its group: values by organization and name. */
  private Map<String, Map<String, List<String>>> chosen(List<Touched> page) {
    Set<String> ids = ids(page, Touched::organizationId);
    if (ids.isEmpty()) {
      return Map.of();
    }
    return entities
        .createQuery(
            "select o.id, a.name, a.value from OrganizationEntity o, GroupAttributeEntity a"
                + " where o.realmId = :realm and o.id in :ids and a.group.id = o.groupId"
                + " and a.value is not null and a.name in :names",
            Object[].class)
        .setParameter("realm", realmId)
        .setParameter("ids", ids)
        .setParameter("names", CHOICES)
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                row -> (String) row[0],
                Collectors.groupingBy(
                    row -> (String) row[1],
                    Collectors.mapping(row -> (String) row[2], Collectors.toList()))));
  }

  private <T> List<T> rows(String query, Class<T> type, Set<String> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return entities
        .createQuery(query, type)
        .setParameter("realm", realmId)
        .setParameter("ids", ids)
        .getResultList();
  }

  private static Set<String> ids(List<Touched> page, Function<Touched, String> id) {
    return page.stream().map(id).filter(Objects::nonNull).collect(Collectors.toSet());
  }

  private static <T> Map<String, T> byId(Collection<T> rows, Function<T, String> id) {
    return rows.stream().collect(Collectors.toMap(id, Function.identity()));
  }
}
