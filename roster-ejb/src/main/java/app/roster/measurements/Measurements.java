package app.roster.measurements;

import app.roster.access.Action;
import app.roster.access.Actor;
import app.roster.access.Guard;
import app.roster.access.Resource;
import app.roster.access.Subject;
import app.roster.kernel.NotFoundException;
import app.roster.kernel.PageRequest;
import app.roster.kernel.RosterException;
import app.roster.kernel.UserId;
import app.roster.measurements.catalogue.Attribute;
import app.roster.measurements.catalogue.Range;
import app.roster.measurements.catalogue.Source;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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

  /** An entry with its moment by the clock of the event, and who typed it. */
  private record Stored(Entry entry, OffsetDateTime at, Provenance provenance) {

    List<RawValue> values(EntryId id) {
      return IntStream.range(0, entry.values().size())
          .mapToObj(component -> RawValue.of(entry, component, id, at, provenance))
          .toList();
    }
  }

  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

  @Inject private Guard guard;
  @Inject private RawValues raw;
  @Inject private RemovedValues removed;
  @Inject private Summaries summaries;
  @Inject private Goals goals;
  @Inject private Clock clock;
  @Inject private History history;

  /** Stores an entry and answers with the key to change it by. */
  public EntryId add(Actor actor, UserId user, Entry entry) {
    Subject subject = guard.admit(actor, user, Action.CREATE, Resource.MEASUREMENT);
    EntryId id = EntryId.random();
    OffsetDateTime at = entry.at().atZone(subject.zone()).toOffsetDateTime();
    store(subject, id, new Stored(entry, at, Provenance.of(actor, entry.note())));
    summaries.recompute(subject.person(), touched(entry.attribute(), List.of(at.toLocalDate())));
    return id;
  }

  /**
   * An entry as it stands.
   *
   * @throws NotFoundException if the person has no such entry by hand
   */
  public Recorded find(Actor actor, UserId user, Attribute attribute, EntryId id) {
    Subject subject = guard.admit(actor, user, Action.VIEW, Resource.MEASUREMENT);
    return entry(subject, attribute.tile(), id);
  }

  /**
   * Replaces an entry; it keeps its key. Date and time that were left alone keep the clock they
   * were told by, wherever the person lives now.
   *
   * @throws NotFoundException if the person has no such entry by hand
   * @throws RosterException if the entry is not the one that was seen any more
   */
  public void change(Actor actor, UserId user, Correction correction) {
    Subject subject = guard.admit(actor, user, Action.UPDATE, Resource.MEASUREMENT);
    Entry entry = correction.entry();
    summaries.hold(subject.person());
    Recorded old = entry(subject, entry.attribute(), correction.id());
    if (!old.mark().storedAt().equals(correction.seen())) {
      throw new RosterException("measurement.changed");
    }
    OffsetDateTime at =
        entry.at().equals(old.at().truncatedTo(ChronoUnit.MINUTES))
            ? old.when()
            : entry.at().atZone(subject.zone()).toOffsetDateTime();
    List<LocalDate> days =
        new ArrayList<>(raw.delete(subject.person(), entry.attribute(), correction.id()));
    days.add(at.toLocalDate());
    store(subject, correction.id(), new Stored(entry, at, Provenance.of(actor, entry.note())));
    summaries.recompute(subject.person(), touched(entry.attribute(), days));
  }

  /**
   * Takes an entry away; for a day it can be brought back.
   *
   * @throws NotFoundException if the person has no such entry by hand
   */
  public void remove(Actor actor, UserId user, Attribute attribute, EntryId id) {
    Subject subject = guard.admit(actor, user, Action.DELETE, Resource.MEASUREMENT);
    summaries.hold(subject.person());
    recompute(subject, attribute.tile(), removed.remove(subject.person(), attribute.tile(), id));
  }

  /**
   * Brings an entry back that was taken away, as it was: whoever typed it and when.
   *
   * @throws NotFoundException if the person had no such entry by hand, or it was too long ago
   */
  public void restore(Actor actor, UserId user, Attribute attribute, EntryId id) {
    Subject subject = guard.admit(actor, user, Action.CREATE, Resource.MEASUREMENT);
    summaries.hold(subject.person());
    recompute(subject, attribute.tile(), removed.restore(subject.person(), attribute.tile(), id));
  }

  /** Values of a tile, the newest first, whatever source they are from. */
  public List<Recorded> recent(Actor actor, UserId user, Attribute tile, PageRequest page) {
    Subject subject = guard.admit(actor, user, Action.VIEW, Resource.MEASUREMENT);
    return history.recent(subject, tile, page);
  }

  /** Those of some entries that were taken away and can be brought back. */
  public List<Recorded> removed(Actor actor, UserId user, Attribute tile, Collection<EntryId> ids) {
    Subject subject = guard.admit(actor, user, Action.VIEW, Resource.MEASUREMENT);
    return history.removed(subject.person(), tile, ids, removed.forgotten());
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

  private void store(Subject subject, EntryId id, Stored stored) {
    if (stored.at().toInstant().isAfter(clock.instant())) {
      throw new RosterException("measurement.future");
    }
    if (stored.at().toLocalDate().isBefore(EARLIEST)) {
      throw new RosterException("measurement.early");
    }
    raw.store(subject.person(), Source.MANUAL, stored.values(id));
  }

  private Recorded entry(Subject subject, Attribute tile, EntryId id) {
    return history.entry(subject.person(), tile, id).orElseThrow(NotFoundException::new);
  }

  private void recompute(Subject subject, Attribute tile, List<LocalDate> days) {
    if (days.isEmpty()) {
      throw new NotFoundException();
    }
    summaries.recompute(subject.person(), touched(tile, days));
  }

  private static Touched touched(Attribute tile, Collection<LocalDate> days) {
    Touched touched = new Touched();
    tile.components().forEach(one -> touched.add(new Series(one, Source.MANUAL), days));
    return touched;
  }
}
