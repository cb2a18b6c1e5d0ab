package app.roster.tags;

import app.roster.access.Actor;
import app.roster.access.Guard;
import app.roster.clients.RosterChanged;
import app.roster.clients.TagName;
import app.roster.kernel.ForbiddenException;
import app.roster.kernel.NotFoundException;
import app.roster.kernel.OrganizationId;
import app.roster.kernel.RosterException;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** The tags of the organization a Pro works in. */
@Stateless
public class Tags {

  /** Most tags of an organization: a list that fits a page and a menu. */
  public static final int MOST = 100;

  private static final Logger LOG = Logger.getLogger(Tags.class);

  private static final String USES =
      """
      select t.id, t.name,
             (select count(*) from client_tag x
                join client c on c.person_id = x.person_id and c.organization_id = :organization
               where x.tag_id = t.id) as clients
        from tag t where t.organization_id = :organization order by t.name_key
      """;

  @PersistenceContext(unitName = "roster")
  private EntityManager entities;

  @Inject private Guard guard;
  @Inject private Event<RosterChanged> events;

  /** All of them by name, with how many clients have each. */
  public List<TagUse> uses(Actor actor) {
    return rows(USES, guard.admitPro(actor)).stream()
        .map(row -> new TagUse(tag(row), row.get("clients", Number.class).longValue()))
        .toList();
  }

  /** All of them by name. */
  public List<Tag> all(Actor actor) {
    String sql = "select id, name from tag where organization_id = :organization order by name_key";
    return rows(sql, guard.admitPro(actor)).stream().map(Tags::tag).toList();
  }

  /** The ids of all of them by {@link TagName#key}, as a list to import names them. */
  public Map<String, TagId> byKey(Actor actor) {
    String sql = "select id, name_key from tag where organization_id = :organization";
    return rows(sql, guard.admitPro(actor)).stream()
        .collect(
            Collectors.toMap(
                row -> row.get("name_key", String.class),
                row -> new TagId(row.get("id", String.class))));
  }

  /**
   * Adds one to the list.
   *
   * @throws ForbiddenException for a Practitioner
   * @throws RosterException {@code tag.twice} if there is one of this name, {@code tag.tooMany}
   */
  public TagId add(Actor actor, TagName name) {
    OrganizationId organization = change(actor);
    if (all(actor).size() >= MOST) {
      throw new RosterException("tag.tooMany", MOST);
    }
    TagId id = TagId.random();
    int added =
        named(
                """
                insert into tag (id, organization_id, name, name_key)
                values (:id, :organization, :name, :key)
                on conflict (organization_id, name_key) do nothing
                """,
                organization,
                name)
            .setParameter("id", id.value())
            .executeUpdate();
    if (added == 0) {
      throw new RosterException("tag.twice", name.value());
    }
    LOG.infof("%s adds tag %s to %s", actor.user(), id, organization);
    return id;
  }

  /**
   * Gives it another name; its clients keep it.
   *
   * @throws ForbiddenException for a Practitioner
   * @throws NotFoundException if the organization has no such tag
   * @throws RosterException {@code tag.twice} if another one has this name
   */
  public void rename(Actor actor, TagId id, TagName name) {
    OrganizationId organization = change(actor);
    requireFree(organization, id, name);
    int renamed =
        named(
                """
                update tag set name = :name, name_key = :key
                 where organization_id = :organization and id = :id
                """,
                organization,
                name)
            .setParameter("id", id.value())
            .executeUpdate();
    requireOne(renamed);
    LOG.infof("%s renames tag %s of %s", actor.user(), id, organization);
  }

  /**
   * Takes it off the list, and from all clients that have it.
   *
   * @throws ForbiddenException for a Practitioner
   * @throws NotFoundException if the organization has no such tag
   */
  public void remove(Actor actor, TagId id) {
    OrganizationId organization = change(actor);
    int removed =
        entities
            .createNativeQuery("delete from tag where organization_id = :organization and id = :id")
            .setParameter("organization", organization.value())
            .setParameter("id", id.value())
            .executeUpdate();
    requireOne(removed);
    LOG.infof("%s removes tag %s of %s", actor.user(), id, organization);
  }

  /** One at a time per organization: the limit and the names hold whoever else is at it. */
  private OrganizationId change(Actor actor) {
    OrganizationId organization = guard.admitLead(actor);
    if (entities
        .createNativeQuery("select 1 from organization where id = :organization for no key update")
        .setParameter("organization", organization.value())
        .getResultList()
        .isEmpty()) {
      // Removed since the actor was let through, with all its tags.
      throw new ForbiddenException();
    }
    events.fire(new RosterChanged(organization, RosterChanged.Kind.CLIENTS));
    return organization;
  }

  private void requireFree(OrganizationId organization, TagId id, TagName name) {
    boolean taken =
        !entities
            .createNativeQuery(
                """
                select 1 from tag
                 where organization_id = :organization and name_key = :key and id <> :id
                """)
            .setParameter("organization", organization.value())
            .setParameter("key", name.key())
            .setParameter("id", id.value())
            .getResultList()
            .isEmpty();
    if (taken) {
      throw new RosterException("tag.twice", name.value());
    }
  }

  private static void requireOne(int rows) {
    if (rows == 0) {
      throw new NotFoundException();
    }
  }

  private Query named(String sql, OrganizationId organization, TagName name) {
    return entities
        .createNativeQuery(sql)
        .setParameter("organization", organization.value())
        .setParameter("name", name.value())
        .setParameter("key", name.key());
  }

  private List<Tuple> rows(String sql, OrganizationId organization) {
    List<?> rows =
        entities
            .createNativeQuery(sql, Tuple.class)
            .setParameter("organization", organization.value())
            .getResultList();
    return rows.stream().map(Tuple.class::cast).toList();
  }

  private static Tag tag(Tuple row) {
    return new Tag(new TagId(row.get("id", String.class)), row.get("name", String.class));
  }
}
