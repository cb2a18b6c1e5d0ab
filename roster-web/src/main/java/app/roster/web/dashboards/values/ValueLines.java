package app.roster.web.dashboards.values;

import app.roster.kernel.UserId;
import app.roster.measurements.EntryId;
import app.roster.measurements.Recorded;
import app.roster.measurements.catalogue.Attribute;
import app.roster.team.Team;
import app.roster.web.clientview.SubjectContext;
import app.roster.web.dashboards.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes recorded values in the words of whoever looks. */
@RequestScoped
class ValueLines {

  @Inject private SubjectContext subject;
  @Inject private Team team;
  @Inject private Words words;

  /** A line for each; those among the removed ones are struck through. */
  List<ValueLine> of(Attribute tile, List<Recorded> values, Collection<EntryId> removed) {
    Map<UserId, String> names =
        team.authors(
            subject.actor(),
            values.stream()
                .filter(one -> one.mark().inClientView())
                .flatMap(one -> one.mark().enteredBy().stream())
                .map(UserId::new)
                .collect(Collectors.toSet()));
    return values.stream()
        .map(
            one -> {
              ValueLine line = line(tile, one, names);
              return one.id().filter(removed::contains).isPresent() ? line.struck() : line;
            })
        .toList();
  }

  private ValueLine line(Attribute tile, Recorded recorded, Map<UserId, String> names) {
    return ValueLine.of(
        recorded,
        words.numbers(tile, recorded),
        words.moment(recorded.at()),
        origin(recorded, names));
  }

  private String origin(Recorded recorded, Map<UserId, String> names) {
    String source = recorded.source().label(words.locale());
    if (!recorded.mark().inClientView()) {
      return source;
    }
    return recorded
        .mark()
        .enteredBy()
        .map(UserId::new)
        .map(names::get)
        .map(name -> words.text("values.by", source, name))
        .orElseGet(() -> words.text("values.byPro", source));
  }
}
