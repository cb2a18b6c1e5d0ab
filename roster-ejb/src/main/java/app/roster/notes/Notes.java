package app.roster.notes;

import app.roster.access.Action;
import app.roster.access.Actor;
import app.roster.access.Guard;
import app.roster.access.Resource;
import app.roster.access.Subject;
import app.roster.kernel.ForbiddenException;
import app.roster.kernel.NotFoundException;
import app.roster.kernel.OrganizationId;
import app.roster.kernel.RosterException;
import app.roster.kernel.UserId;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;

/** The notes of an organization's Pros about their clients. */
@Stateless
public class Notes {

  @PersistenceContext(unitName = "roster")
  private EntityManager entities;

  @Inject private Guard guard;
  @Inject private Clock clock;

  /** The notes about a client that the Pro may read, newest first. */
  public List<Note> about(Actor actor, UserId client) {
    OrganizationId organization = guard.admitPro(actor);
    Subject subject = guard.admit(actor, client, Action.VIEW, Resource.NOTE);
    List<Note> notes =
        entities
            .createQuery(
                "select distinct n from Note n left join fetch n.edits"
                    + " where n.organizationId = :organization and n.personId = :person"
                    + " and (n.shared = true or n.authorId = :author)"
                    + " order by n.createdAt desc",
                Note.class)
            .setParameter("organization", organization.value())
            .setParameter("person", subject.person().value())
            .setParameter("author", actor.user().value())
            .getResultList();
    return List.copyOf(notes);
  }

  public NoteId add(Actor actor, UserId client, NoteText content) {
    OrganizationId organization = guard.admitPro(actor);
    Subject subject = guard.admit(actor, client, Action.CREATE, Resource.NOTE);
    Note note = new Note(organization, subject, actor.user(), content, clock.instant());
    entities.persist(note);
    return note.id();
  }

  /**
   * Changes a note; only its author may.
   *
   * @param version of the wording that the author had before them
   * @throws RosterException {@code note.changed} if another one was saved meanwhile
   */
  public void rewrite(Actor actor, UserId client, NoteId id, NoteText content, int version) {
    OrganizationId organization = guard.admitPro(actor);
    Subject subject = guard.admit(actor, client, Action.UPDATE, Resource.NOTE);
    Note note = find(subject, organization, actor, id);
    if (!note.isBy(actor.user())) {
      throw new ForbiddenException();
    }
    if (note.version() != version) {
      throw new RosterException("note.changed");
    }
    note.rewrite(content, clock.instant());
  }

  // A private note of somebody else does not exist.
  private Note find(Subject subject, OrganizationId organization, Actor actor, NoteId id) {
    Note note = entities.find(Note.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    if (note == null
        || !note.isAbout(subject, organization)
        || !(note.isShared() || note.isBy(actor.user()))) {
      throw new NotFoundException();
    }
    return note;
  }
}
