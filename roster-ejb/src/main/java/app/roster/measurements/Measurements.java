package app.roster.measurements;

import app.roster.access.Action;
import app.roster.access.Actor;
import app.roster.access.Guard;
import app.roster.access.Resource;
import app.roster.access.Subject;
import app.roster.kernel.NotFoundException;
import app.roster.kernel.RosterException;
import app.roster.kernel.UserId;
import app.roster.measurements.catalogue.Attribute;
import app.roster.measurements.catalogue.Range;
import app.roster.measurements.catalogue.Source;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Values typed by hand, by the person or by a Pro in client view. Days and averages follow in the
 * same transaction, so that whoever looks next sees them.
 */
@Stateless
public class Measurements {

  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

  @Inject private Guard guard;
  @Inject private RawValues raw;
  @Inject private Summaries summaries;
  @Inject private Goals goals;
  @Inject private Clock clock;
  @Inject private History history;

  /** Stores an entry and answers with the key to change it by. */
  public EntryId add(Actor actor, UserId user, Entry entry) {
    Subject subject = guard.admit(actor, user, Action.CREATE, Resource.MEASUREMENT);
    EntryId id = EntryId.random();
    summaries.recompute(subject.person(), store(actor, subject, id, entry));
    return id;
  }

  /**
   * Replaces an entry; it keeps its key.
   *
   * @throws NotFoundException if the person has no such entry by hand
   */
  public void change(Actor actor, UserId user, EntryId id, Entry entry) {
    Subject subject = guard.admit(actor, user, Action.UPDATE, Resource.MEASUREMENT);
    Touched touched = new Touched();
    remove(subject, entry.attribute(), id, touched);
    store(actor, subject, id, entry).spans().forEach(touched::add);
    summaries.recompute(subject.person(), touched);
  }

  /**
   * Takes an entry away.
   *
   * @throws NotFoundException if the person has no such entry by hand
   */
  public void remove(Actor actor, UserId user, Attribute attribute, EntryId id) {
    Subject subject = guard.admit(actor, user, Action.DELETE, Resource.MEASUREMENT);
    Touched touched = new Touched();
    remove(subject, attribute.tile(), id, touched);
    summaries.recompute(subject.person(), touched);
  }

  /** The newest values of a tile, whatever source they are from. */
  public List<Recorded> recent(Actor actor, UserId user, Attribute tile, int limit) {
    Subject subject = guard.admit(actor, user, Action.VIEW, Resource.MEASUREMENT);
    return history.recent(subject, tile, limit);
  }

  /** What the person's own calendar and clock show. */
  public LocalDateTime now(Actor actor, UserId user) {
    Subject subject = guard.admit(actor, user, Action.VIEW, Resource.MEASUREMENT);
    return LocalDateTime.ofInstant(clock.instant(), subject.zone());
  }

  /** Sets the range a value should stay in; empty takes the goal away. */
  public void aim(Actor actor, UserId user, Attribute attribute, Optional<Range> goal) {
    Subject subject = guard.admit(actor, user, Action.UPDATE, Resource.MEASUREMENT);
    goal.ifPresentOrElse(
        range -> goals.set(subject.person(), attribute, range),
        () -> goals.remove(subject.person(), attribute));
    summaries.recompute(subject.person(), history.everything(subject.person(), attribute));
  }

  private Touched store(Actor actor, Subject subject, EntryId id, Entry entry) {
    Instant at = entry.at().atZone(subject.zone()).toInstant();
    if (at.isAfter(clock.instant())) {
      throw new RosterException("measurement.future");
    }
    if (entry.at().toLocalDate().isBefore(EARLIEST)) {
      throw new RosterException("measurement.early");
    }
    List<RawValue> values =
        IntStream.range(0, entry.values().size())
            .mapToObj(
                i -> RawValue.of(entry, i, id, subject.zone(), Provenance.of(actor, entry.note())))
            .toList();
    raw.store(subject.person(), Source.MANUAL, values);
    return touched(entry.attribute(), List.of(entry.at().atZone(subject.zone()).toLocalDate()));
  }

  private void remove(Subject subject, Attribute tile, EntryId id, Touched touched) {
    List<LocalDate> days = raw.remove(subject.person(), tile, id);
    if (days.isEmpty()) {
      throw new NotFoundException();
    }
    touched(tile, days).spans().forEach(touched::add);
  }

  private static Touched touched(Attribute tile, Collection<LocalDate> days) {
    Touched touched = new Touched();
    tile.components().forEach(one -> touched.add(new Series(one, Source.MANUAL), days));
    return touched;
  }
}
