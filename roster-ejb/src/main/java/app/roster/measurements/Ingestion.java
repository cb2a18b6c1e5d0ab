package app.roster.measurements;

import app.roster.access.Action;
import app.roster.access.Actor;
import app.roster.access.Guard;
import app.roster.access.Resource;
import app.roster.access.Subject;
import app.roster.kernel.UserId;
import app.roster.measurements.catalogue.Source;
import app.roster.measurements.statistics.Span;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Values that sources give, in batches. Sending the same batch again changes nothing. Days and
 * averages follow within a second or two, on any node.
 */
@Stateless
public class Ingestion {

  @Inject private Guard guard;
  @Inject private RawValues raw;
  @Inject private DirtyDays dirty;

  /**
   * Stores a batch and queues the days it touches.
   *
   * @throws IllegalArgumentException if a sample is in a unit its attribute does not have
   */
  public void store(Actor actor, UserId user, Source source, List<Sample> samples) {
    Subject subject = guard.admit(actor, user, Action.CREATE, Resource.MEASUREMENT);
    List<RawValue> values =
        samples.stream().map(sample -> RawValue.of(sample, subject.zone())).toList();
    raw.store(subject.person(), source, values);
    dirty.add(subject.person(), touched(source, values));
  }

  private static Touched touched(Source source, List<RawValue> values) {
    Touched touched = new Touched();
    // One day around each: a value that comes again with another offset leaves its old day.
    values.forEach(
        value ->
            touched.add(
                new Series(value.attribute(), source),
                new Span(value.day().minusDays(1), value.day().plusDays(1))));
    return touched;
  }
}
