package app.roster.web.explanations;

import app.roster.measurements.Explained;
import app.roster.measurements.catalogue.Attribute;
import app.roster.measurements.explanations.Explanation;
import app.roster.measurements.statistics.Change;
import app.roster.measurements.statistics.Window;
import app.roster.measurements.statistics.Windows;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** Puts the dialog together. */
@RequestScoped
class Panels {

  @Inject private Wording wording;
  @Inject private Formula formula;
  @Inject private Sentences sentences;
  @Inject private DayLines days;

  Panel of(Explained explained, Place place) {
    Explanation explanation = explained.explanation();
    Attribute attribute = explanation.attribute();
    Window window = explanation.now().window();
    return new Panel(
        title(attribute, place.days()),
        window.average().map(wording.format(attribute)::full).orElse(Wording.DASH),
        wording.span(explanation.now().span()),
        wording.text("coverage", window.days(), window.length()),
        window.days() > 0 && Change.isFewData(attribute, window),
        links(place),
        formula.of(explanation),
        sections(explained),
        days.of(explanation));
  }

  /** Values were there when the page was drawn, and are gone. */
  Panel nothing(Attribute attribute, int length) {
    return new Panel(
        title(attribute, length),
        Wording.DASH,
        "",
        wording.text("nothing"),
        false,
        List.of(),
        "",
        List.of(),
        Panel.Table.NONE);
  }

  private String title(Attribute attribute, int length) {
    return wording.text("title", wording.label(attribute), length);
  }

  private List<Panel.Section> sections(Explained explained) {
    Explanation explanation = explained.explanation();
    return Stream.of(
            new Panel.Section(
                wording.text("rules.title"), sentences.rules(explanation, explained.summary())),
            new Panel.Section(wording.text("source.title"), sentences.source(explained)),
            new Panel.Section(wording.text("change.title"), sentences.change(explanation)),
            new Panel.Section(wording.text("few.title"), sentences.fewData(explanation)),
            new Panel.Section(wording.text("range.title"), sentences.range(explained)),
            new Panel.Section(wording.text("latest.title"), sentences.latest(explained.summary())))
        .filter(section -> !section.sentences().isEmpty())
        .toList();
  }

  private List<Panel.Link> links(Place place) {
    Attribute attribute = place.attribute();
    Stream<Panel.Link> parts =
        attribute.tile().components().size() < 2
            ? Stream.of()
            : attribute.tile().components().stream()
                .map(part -> link(wording.label(part), place, part, place.days()));
    Stream<Panel.Link> windows =
        Windows.LENGTHS.stream()
            .map(length -> link(wording.text("window.link", length), place, attribute, length));
    return Stream.concat(parts, windows).toList();
  }

  private static Panel.Link link(String label, Place place, Attribute attribute, int length) {
    return new Panel.Link(
        label,
        place.client(),
        attribute.code(),
        length,
        attribute == place.attribute() && length == place.days());
  }
}
