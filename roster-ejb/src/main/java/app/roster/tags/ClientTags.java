package app.roster.tags;

import app.roster.access.Action;
import app.roster.access.Actor;
import app.roster.access.Guard;
import app.roster.access.Resource;
import app.roster.access.Subject;
import app.roster.clients.RosterChanged;
import app.roster.clients.TagName;
import app.roster.kernel.NotFoundException;
import app.roster.kernel.OrganizationId;
import app.roster.kernel.PersonId;
import app.roster.kernel.RosterException;
import app.roster.kernel.UserId;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which clients have which tags of the organization a Pro works in. */
@Stateless
public class ClientTags {

  @PersistenceContext(unitName = "roster")
  private EntityManager entities;

  @Inject private Guard guard;
  @Inject private Event<RosterChanged> events;

  /**
   * The tags of a client by name.
   *
   * @throws NotFoundException if the person is unknown or not the actor's client
   */
  public List<Tag> of(Actor actor, UserId client) {
    OrganizationId organization = guard.admitPro(actor);
    return of(organization, guard.admit(actor, client, Action.VIEW, Resource.TAG));
  }

  /** The tags of clients on a page, each by name; who has none is left out. */
  public Map<PersonId, List<Tag>> page(Actor actor, Collection<PersonId> clients) {
    OrganizationId organization = guard.admitPro(actor);
    if (clients.isEmpty()) {
      return Map.of();
    }
    List<?> rows =
        entities
            .createNativeQuery(
                """
                select t.id, t.name, x.person_id from client_tag x
                  join tag t on t.id = x.tag_id and t.organization_id = :organization
                 where x.person_id in (:clients) order by t.name_key
                """)
            .setParameter("organization", organization.value())
            .setParameter("clients", clients.stream().map(PersonId::value).toList())
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .collect(
            Collectors.groupingBy(
                row -> new PersonId(((Number) row[2]).longValue()),
                Collectors.mapping(ClientTags::tag, Collectors.toList())));
  }

  /**
   * Gives a client a tag; nothing happens if they have it.
   *
   * @throws NotFoundException if the organization has no such client or no such tag
   * @throws RosterException {@code tag.tooManyOfClient}
   */
  public void add(Actor actor, UserId client, TagId tag) {
    OrganizationId organization = guard.admitPro(actor);
    Subject subject = guard.admit(actor, client, Action.CREATE, Resource.TAG);
    requireTag(organization, tag);
    requireClient(organization, subject);
    List<Tag> present = of(organization, subject);
    if (present.stream().anyMatch(one -> one.id().equals(tag))) {
      return;
    }
    if (present.size() >= TagName.PER_CLIENT) {
      throw new RosterException("tag.tooManyOfClient", TagName.PER_CLIENT);
    }
    change("insert into client_tag (tag_id, person_id) values (:tag, :person)", subject, tag);
    tell(organization);
  }

  /**
   * Takes a tag from a client; nothing happens if they do not have it.
   *
   * @throws NotFoundException if the organization has no such client or no such tag
   */
  public void remove(Actor actor, UserId client, TagId tag) {
    OrganizationId organization = guard.admitPro(actor);
    Subject subject = guard.admit(actor, client, Action.DELETE, Resource.TAG);
    requireTag(organization, tag);
    change("delete from client_tag where tag_id = :tag and person_id = :person", subject, tag);
    tell(organization);
  }

  private List<Tag> of(OrganizationId organization, Subject subject) {
    List<?> rows =
        entities
            .createNativeQuery(
                """
                select t.id, t.name from client_tag x
                  join tag t on t.id = x.tag_id and t.organization_id = :organization
                 where x.person_id = :person order by t.name_key
                """)
            .setParameter("organization", organization.value())
            .setParameter("person", subject.person().value())
            .getResultList();
    return rows.stream().map(Object[].class::cast).map(ClientTags::tag).toList();
  }

  private static Tag tag(Object... row) {
    return new Tag(new TagId((String) row[0]), (String) row[1]);
  }

  /** A Pro who is let through to their own data is none; and one at a time, so the limit holds. */
  private void requireClient(OrganizationId organization, Subject subject) {
    if (entities
        .createNativeQuery(
            """
            select 1 from client where organization_id = :organization and person_id = :person
               for no key update
            """)
        .setParameter("organization", organization.value())
        .setParameter("person", subject.person().value())
        .getResultList()
        .isEmpty()) {
      throw new NotFoundException();
    }
  }

  private void requireTag(OrganizationId organization, TagId tag) {
    if (entities
        .createNativeQuery(
            // Held until this ends, so that nobody removes it in between.
            "select 1 from tag where organization_id = :organization and id = :id for key share")
        .setParameter("organization", organization.value())
        .setParameter("id", tag.value())
        .getResultList()
        .isEmpty()) {
      throw new NotFoundException();
    }
  }

  private void change(String sql, Subject subject, TagId tag) {
    entities
        .createNativeQuery(sql)
        .setParameter("tag", tag.value())
        .setParameter("person", subject.person().value())
        .executeUpdate();
  }

  private void tell(OrganizationId organization) {
    events.fire(new RosterChanged(organization, RosterChanged.Kind.CLIENTS));
  }
}
