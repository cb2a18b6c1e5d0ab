package app.roster.clienttable;

import app.roster.access.Actor;
import app.roster.access.Guard;
import app.roster.kernel.ForbiddenException;
import app.roster.kernel.OrganizationId;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;

/** Layouts of the Clients table: one per Pro and organization, the same on every device. */
@Stateless
public class TableLayouts {

  @PersistenceContext(unitName = "roster")
  private EntityManager entities;

  @Inject private Guard guard;

  /**
   * The actor's layout; what everybody starts with while none was saved.
   *
   * @throws ForbiddenException if the actor is no Pro of an enabled organization
   */
  public Layout of(Actor actor) {
    return TableColumns.repaired(
        stored(guard.admitPro(actor), actor)
            .getResultStream()
            .findFirst()
            .map(TableLayout::layout)
            .orElseGet(Layout::initial));
  }

  /**
   * Whether the actor has arranged the table in any way.
   *
   * @throws ForbiddenException if the actor is no Pro of an enabled organization
   */
  public boolean isArranged(Actor actor) {
    return stored(guard.admitPro(actor), actor).getResultStream().findFirst().isPresent();
  }

  /**
   * Saves the actor's layout, without what cannot be in one.
   *
   * @return what was saved, with its new version
   * @throws StaleLayoutException if the layout was saved by somebody else after this one was read
   * @throws ForbiddenException if the actor is no Pro of an enabled organization
   */
  public Layout save(Actor actor, Layout layout) {
    OrganizationId organization = guard.admitPro(actor);
    begin(organization, actor);
    TableLayout saved =
        stored(organization, actor).setLockMode(LockModeType.PESSIMISTIC_WRITE).getSingleResult();
    if (saved.isNewerThan(layout)) {
      throw new StaleLayoutException();
    }
    saved.arrange(TableColumns.repaired(layout));
    entities.flush();
    return saved.layout();
  }

  /** Two windows may save the first layout at once; both must then meet at one row. */
  private void begin(OrganizationId organization, Actor actor) {
    entities
        .createNativeQuery(
            """
            insert into client_table_layout (organization_id, user_id, version, sort_column, sort_statistic,
                                             sort_descending, page_size)
            values (:organization, :user, :version, :sort, :statistic, false, :size)
            on conflict do nothing
            """)
        .setParameter("organization", organization.value())
        .setParameter("user", actor.user().value())
        .setParameter("version", Layout.initial().version())
        .setParameter("sort", Layout.initial().sort().column())
        .setParameter("statistic", Layout.initial().sort().statistic().name())
        .setParameter("size", Layout.initial().pageSize())
        .executeUpdate();
  }

  private TypedQuery<TableLayout> stored(OrganizationId organization, Actor actor) {
    return entities
        .createNamedQuery("TableLayout.of", TableLayout.class)
        .setParameter("organization", organization.value())
        .setParameter("user", actor.user().value());
  }
}
