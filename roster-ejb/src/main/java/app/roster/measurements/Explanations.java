package app.roster.measurements;

import app.roster.access.Action;
import app.roster.access.Actor;
import app.roster.access.Guard;
import app.roster.access.Resource;
import app.roster.access.Subject;
import app.roster.kernel.NotFoundException;
import app.roster.kernel.PersonId;
import app.roster.kernel.UserId;
import app.roster.measurements.catalogue.Attribute;
import app.roster.measurements.explanations.Explanation;
import app.roster.measurements.explanations.Known;
import app.roster.measurements.statistics.Windows;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers "How was this computed?" for the averages everybody sees. */
@Stateless
public class Explanations {

  @Inject private Guard guard;
  @Inject private SummaryQuery summaries;
  @Inject private KnownQuery known;
  @Inject private Choices choices;
  @Inject private Goals goals;

  /**
   * How the average of one attribute came about; empty while the source that is set has no value.
   *
   * @param length of the window in days, one of {@link Windows#LENGTHS}
   * @throws NotFoundException if there is no such window
   */
  public Optional<Explained> of(Actor actor, UserId user, Attribute attribute, int length) {
    Subject subject = guard.admit(actor, user, Action.VIEW, Resource.MEASUREMENT);
    if (!Windows.LENGTHS.contains(length)) {
      throw new NotFoundException();
    }
    PersonId person = subject.person();
    return Optional.ofNullable(
            summaries
                .find(List.of(person), List.of(attribute))
                .getOrDefault(person, Map.of())
                .get(attribute))
        .map(row -> explain(person, row, length));
  }

  private Explained explain(PersonId person, SummaryRow row, int length) {
    Known found = known.find(person, new Series(row.attribute(), row.source()), row.asOf(), length);
    return new Explained(
        row,
        choices.reason(person, row.attribute().tile()),
        goals.find(person, row.attribute()),
        Explanation.of(row.attribute(), row.asOf(), length, found));
  }
}
