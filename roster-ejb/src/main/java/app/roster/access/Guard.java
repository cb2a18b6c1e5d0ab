package app.roster.access;

import app.roster.kernel.ForbiddenException;
import app.roster.kernel.NotFoundException;
import app.roster.kernel.OrganizationId;
import app.roster.kernel.PersonId;
import app.roster.kernel.UserId;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The door to client data. A person reaches their own; a Pro reaches that of the clients of the
 * organization they work in. Everybody else finds nothing: foreign and unknown look the same.
 */
@Stateless
public class Guard {

  private static final String OWN =
      "select p.id, p.zone, p.user_id from person p where p.user_id = :subject";

  // Both ends of the connection are read afresh each time: a right that was taken is gone at once.
  private static final String CLIENTS =
      """
      select p.id, p.zone, p.user_id
        from person p
        join client c on c.person_id = p.id and c.organization_id = :organization
        join organization o on o.id = c.organization_id and o.enabled
       where p.user_id in (:subjects)
         and exists (select 1 from practitioner t join person a on a.id = t.person_id
                      where t.organization_id = :organization and a.user_id = :actor)
      """;

  // Whoever is connected to anybody may write, unless everybody has set them aside.
  private static final String SET_ASIDE =
      """
      select 1 from client c
        join organization o on o.id = c.organization_id and o.enabled
       where c.person_id = :person having count(*) > 0 and every(c.state = 'ARCHIVED')
      """;

  @PersistenceContext(unitName = "roster")
  private EntityManager entities;

  @Inject private Event<DataAccess> accesses;

  /**
   * Lets the actor through to one person's data, and has it written down.
   *
   * @throws NotFoundException if the person is unknown or not the actor's client
   * @throws ForbiddenException if a Pro would change data outside a client view, or if anybody
   *     would change what belongs to a client whom every organization has archived
   */
  public Subject admit(Actor actor, UserId subject, Action action, Resource resource) {
    Subject found = find(actor, subject);
    if (action.changesData() && resource.isWrittenAsTheClient() && !mayWriteAs(actor, subject)) {
      throw refusal(new DataAccess(actor, subject, action, resource, false), "error.forbidden");
    }
    if (action.changesData() && isTheClients(actor, found, resource) && isSetAside(found)) {
      throw refusal(new DataAccess(actor, subject, action, resource, false), "error.archived");
    }
    accesses.fire(new DataAccess(actor, subject, action, resource, true));
    return found;
  }

  /**
   * Lets a Pro through to see the data of several clients at once, and has it written down for each
   * of them. Who is unknown or not the Pro's client is left out.
   *
   * @throws NotFoundException if the actor works in no organization
   */
  public List<Subject> admitToView(Actor actor, Collection<UserId> clients, Resource resource) {
    if (clients.isEmpty()) {
      return List.of();
    }
    List<Subject> found = clients(actor, clients).stream().map(Guard::subject).toList();
    found.forEach(
        one -> accesses.fire(new DataAccess(actor, one.user(), Action.VIEW, resource, true)));
    return found;
  }

  /**
   * Lets a Pro through to something of the organization they work in, such as its list of clients.
   *
   * @throws ForbiddenException if the actor is no Pro of an enabled organization
   */
  public OrganizationId admitPro(Actor actor) {
    return admit(actor, EnumSet.allOf(TeamRole.class));
  }

  /**
   * Lets the Owner and Administrators through to something that is not for the whole team.
   *
   * @throws ForbiddenException if the actor is neither in an enabled organization
   */
  public OrganizationId admitLead(Actor actor) {
    return admit(actor, EnumSet.of(TeamRole.OWNER, TeamRole.ADMINISTRATOR));
  }

  private OrganizationId admit(Actor actor, Set<TeamRole> roles) {
    OrganizationId organization = actor.organization().orElseThrow(ForbiddenException::new);
    List<?> found =
        entities
            .createNativeQuery(
                """
                select t.role from practitioner t
                  join person a on a.id = t.person_id
                  join organization o on o.id = t.organization_id and o.enabled
                 where t.organization_id = :organization and a.user_id = :actor
                """)
            .setParameter("organization", organization.value())
            .setParameter("actor", actor.user().value())
            .getResultList();
    if (found.stream().map(String.class::cast).map(TeamRole::named).noneMatch(roles::contains)) {
      throw new ForbiddenException();
    }
    return organization;
  }

  private ForbiddenException refusal(DataAccess refused, String messageKey) {
    accesses.fire(refused);
    return new ForbiddenException(messageKey);
  }

  /** Pros go on writing notes and comments of their own about somebody who is archived. */
  private static boolean isTheClients(Actor actor, Subject subject, Resource resource) {
    return resource.isWrittenAsTheClient() || actor.user().equals(subject.user());
  }

  private boolean isSetAside(Subject subject) {
    return !entities
        .createNativeQuery(SET_ASIDE)
        .setParameter("person", subject.person().value())
        .getResultList()
        .isEmpty();
  }

  private static boolean mayWriteAs(Actor actor, UserId subject) {
    return actor.user().equals(subject) || actor.viewId().isPresent();
  }

  private Subject find(Actor actor, UserId subject) {
    List<?> rows = actor.user().equals(subject) ? own(subject) : clients(actor, List.of(subject));
    if (rows.isEmpty()) {
      throw new NotFoundException();
    }
    return subject(rows.get(0));
  }

  private static Subject subject(Object result) {
    Object[] row = (Object[]) result;
    return new Subject(
        new PersonId(((Number) row[0]).longValue()),
        new UserId((String) row[2]),
        zone((String) row[1]));
  }

  private List<?> own(UserId subject) {
    List<?> known = ownKnown(subject);
    if (!known.isEmpty()) {
      return known;
    }
    // Whoever signed up without connecting to an organization is in no change feed.
    entities
        .createNativeQuery("insert into person (user_id) values (:subject) on conflict do nothing")
        .setParameter("subject", subject.value())
        .executeUpdate();
    return ownKnown(subject);
  }

  private List<?> ownKnown(UserId subject) {
    return entities.createNativeQuery(OWN).setParameter("subject", subject.value()).getResultList();
  }

  private List<?> clients(Actor actor, Collection<UserId> subjects) {
    OrganizationId organization = actor.organization().orElseThrow(NotFoundException::new);
    return entities
        .createNativeQuery(CLIENTS)
        .setParameter("organization", organization.value())
        .setParameter("subjects", subjects.stream().map(UserId::value).toList())
        .setParameter("actor", actor.user().value())
        .getResultList();
  }

  private static ZoneId zone(String id) {
    try {
      return id == null ? ZoneOffset.UTC : ZoneId.of(id);
    } catch (DateTimeException unknownToThisJavaVersion) {
      return ZoneOffset.UTC;
    }
  }
}
