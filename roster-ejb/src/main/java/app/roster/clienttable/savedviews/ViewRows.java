package app.roster.clienttable.savedviews;

import app.roster.access.Actor;
import app.roster.access.Guard;
import app.roster.kernel.NotFoundException;
import app.roster.kernel.OrganizationId;
import app.roster.kernel.RosterException;
import app.roster.kernel.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;

/** The rows of views as one Pro may see and change them. */
@ApplicationScoped
class ViewRows {

  private static final String SEEN =
      "select v from StoredView v where v.organizationId = :organization"
          + " and (v.shared = true or v.userId = :user)";

  @PersistenceContext(unitName = "roster")
  private EntityManager entities;

  @Inject private Guard guard;

  /** One at a time per organization: limits and names hold whoever else is at it. */
  OrganizationId change(Actor actor) {
    OrganizationId organization = guard.admitPro(actor);
    entities
        .createNativeQuery("select 1 from organization where id = :organization for no key update")
        .setParameter("organization", organization.value())
        .getResultList();
    return organization;
  }

  List<StoredView> seen(OrganizationId organization, Actor actor) {
    return query(SEEN + " order by v.nameKey, v.id", organization, actor).getResultList();
  }

  Optional<StoredView> find(OrganizationId organization, Actor actor, SavedViewId id) {
    return query(SEEN + " and v.id = :id", organization, actor)
        .setParameter("id", id.value())
        .getResultStream()
        .findFirst();
  }

  Optional<StoredView> preferred(OrganizationId organization, Actor actor) {
    return query(SEEN + " and v.preferred = true", organization, actor)
        .getResultStream()
        .findFirst();
  }

  /** The actor's own view. */
  StoredView own(OrganizationId organization, Actor actor, SavedViewId id) {
    return find(organization, actor, id)
        .filter(view -> view.isOf(actor.user()))
        .orElseThrow(NotFoundException::new);
  }

  /** The actor's own view, or one of the team that the actor may change. */
  StoredView changeable(OrganizationId organization, Actor actor, SavedViewId id) {
    StoredView view = find(organization, actor, id).orElseThrow(NotFoundException::new);
    if (!view.isOf(actor.user())) {
      guard.admitLead(actor);
    }
    return view;
  }

  /** The team's names are one list, and each Pro's own another. */
  void requireFree(
      OrganizationId organization, Actor actor, StoredView view, String key, boolean inTeam) {
    boolean taken =
        query(SEEN + " and v.nameKey = :key and v.id <> :id", organization, actor)
            .setParameter("key", key)
            .setParameter("id", view.id().value())
            .getResultStream()
            .anyMatch(other -> other.isShared() == inTeam);
    if (taken) {
      throw new RosterException(inTeam ? "savedView.twiceInTeam" : "savedView.twice");
    }
  }

  long count(OrganizationId organization, UserId maker) {
    return count("v.userId = :value", organization, maker.value());
  }

  long countShared(OrganizationId organization) {
    return count("v.shared = :value", organization, true);
  }

  void preferNone(OrganizationId organization) {
    entities
        .createQuery(
            "update StoredView v set v.preferred = false"
                + " where v.organizationId = :organization and v.preferred = true")
        .setParameter("organization", organization.value())
        .executeUpdate();
  }

  void add(StoredView view) {
    entities.persist(view);
  }

  void remove(StoredView view) {
    entities.remove(view);
  }

  private long count(String which, OrganizationId organization, Object value) {
    return entities
        .createQuery(
            "select count(v) from StoredView v where v.organizationId = :organization and " + which,
            Long.class)
        .setParameter("organization", organization.value())
        .setParameter("value", value)
        .getSingleResult();
  }

  private TypedQuery<StoredView> query(String jpql, OrganizationId organization, Actor actor) {
    return entities
        .createQuery(jpql, StoredView.class)
        .setParameter("organization", organization.value())
        .setParameter("user", actor.user().value());
  }
}
