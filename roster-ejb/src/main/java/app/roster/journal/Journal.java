package app.roster.journal;

import app.roster.access.Action;
import app.roster.access.Actor;
import app.roster.access.Guard;
import app.roster.access.Resource;
import app.roster.access.Subject;
import app.roster.kernel.NotFoundException;
import app.roster.kernel.Page;
import app.roster.kernel.PageRequest;
import app.roster.kernel.RosterException;
import app.roster.kernel.UserId;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;

/** The photo food journals of clients. */
@Stateless
public class Journal {

  @PersistenceContext(unitName = "roster")
  private EntityManager entities;

  @Inject private Guard guard;
  @Inject private Clock clock;

  /** Entries of a client with their comments, newest first. */
  public Page<JournalEntry> of(Actor actor, UserId client, PageRequest page) {
    Subject subject = guard.admit(actor, client, Action.VIEW, Resource.JOURNAL);
    List<JournalEntry> entries =
        entities
            .createQuery(
                "select e from JournalEntry e where e.personId = :person"
                    + " order by e.eatenAt desc, e.id",
                JournalEntry.class)
            .setParameter("person", subject.person().value())
            .setFirstResult(page.first())
            .setMaxResults(page.size())
            .getResultList();
    // Read while the transaction lasts: the page shows them after it.
    entries.forEach(JournalEntry::getComments);
    Long total =
        entities
            .createQuery(
                "select count(e) from JournalEntry e where e.personId = :person", Long.class)
            .setParameter("person", subject.person().value())
            .getSingleResult();
    return new Page<>(entries, total);
  }

  /**
   * Adds an entry: the client's own, or a Pro's in client view.
   *
   * @throws RosterException if the photo cannot be kept, see {@link Photo#of}
   */
  public EntryId add(Actor actor, UserId client, NewEntry entry) {
    Subject subject = guard.admit(actor, client, Action.CREATE, Resource.JOURNAL);
    JournalEntry stored = new JournalEntry(actor, subject, entry, clock.instant());
    entities.persist(stored);
    if (entry.photo().length > 0) {
      entities.persist(new JournalPhoto(stored.id(), Photo.of(entry.photo())));
    }
    return stored.id();
  }

  /** Says something about an entry, in the actor's own name: Pros may, outside client view too. */
  public void comment(Actor actor, UserId client, EntryId id, String text) {
    Subject subject = guard.admit(actor, client, Action.CREATE, Resource.NOTE);
    String said = text == null ? "" : text.strip();
    if (said.isEmpty()) {
      throw new RosterException("journal.commentEmpty");
    }
    if (said.length() > NewEntry.TEXT_LIMIT) {
      throw new RosterException("journal.tooLong", NewEntry.TEXT_LIMIT);
    }
    find(subject, id).comment(actor.user(), said, clock.instant());
  }

  /**
   * The photo of an entry, as JPEG.
   *
   * @throws NotFoundException if the client has no such entry, or it has no photo
   */
  public byte[] photo(Actor actor, UserId client, EntryId id) {
    Subject subject = guard.admit(actor, client, Action.VIEW, Resource.JOURNAL);
    JournalPhoto photo = entities.find(JournalPhoto.class, find(subject, id).id().value());
    if (photo == null) {
      throw new NotFoundException();
    }
    return photo.content();
  }

  private JournalEntry find(Subject subject, EntryId id) {
    JournalEntry entry = entities.find(JournalEntry.class, id.value());
    if (entry == null || !entry.belongsTo(subject)) {
      throw new NotFoundException();
    }
    return entry;
  }
}
