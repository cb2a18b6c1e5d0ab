package app.roster.keycloak.feed;

import app.roster.keycloak.invitation.row.InvitationEntity;
import app.roster.keycloak.joinrequest.JoinRequestEntity;
import app.roster.keycloak.membership.MembershipEntity;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** Everything of a realm as one long list: organizations, members, invitations, open requests. */
final class Snapshot {

  private final EntityManager entities;
  private final String realmId;
  private final Instant now;

  Snapshot(KeycloakSession session, Instant now) {
    this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    this.realmId = session.getContext().getRealm().getId();
    this.now = now;
  }

  List<Touched> page(int first, int max) {
    List<Touched> page = new ArrayList<>();
    int offset = first;
    for (Part<?> part : parts()) {
      page.addAll(part.slice(offset, max - page.size()));
      offset = Math.max(0, offset - part.size());
    }
    return page;
  }

  private List<Part<?>> parts() {
    return List.of(
        new Part<>(
            "o.id", "OrganizationEntity o", String.class, id -> Touched.organization(id, now)),
        new Part<>("m", "RosterMembership m", MembershipEntity.class, m -> Touched.member(m, now)),
        new Part<>(
            "i", "RosterInvitation i", InvitationEntity.class, i -> Touched.invitation(i, now)),
        new Part<>(
            "r", "RosterJoinRequest r", JoinRequestEntity.class, r -> Touched.request(r, now)) {
          @Override
          String where() {
            return super.where() + " and r.openKey is not null";
          }
        });
  }

  /** One table of the list, ordered by id. */
  private class Part<T> {
    private final String selection;
    private final String source;
    private final Class<T> type;
    private final Function<T, Touched> describe;

    Part(String selection, String source, Class<T> type, Function<T, Touched> describe) {
      this.selection = selection;
      this.source = source;
      this.type = type;
      this.describe = describe;
    }

    int size() {
      return entities
          .createQuery("select count(*) from " + source + where(), Long.class)
          .setParameter("realm", realmId)
          .getSingleResult()
          .intValue();
    }

    List<Touched> slice(int offset, int max) {
      if (max <= 0) {
        return List.of();
      }
      return entities
          .createQuery("select " + selection + " from " + source + where() + order(), type)
          .setParameter("realm", realmId)
          .setFirstResult(offset)
          .setMaxResults(max)
          .getResultStream()
          .map(describe)
          .toList();
    }

    String where() {
      return " where " + alias() + ".realmId = :realm";
    }

    private String order() {
      return " order by " + alias() + ".id";
    }

    private String alias() {
      return selection.substring(0, 1);
    }
  }
}
