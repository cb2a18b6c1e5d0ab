package app.roster.web.clienttable.exports;

import app.roster.clienttable.ClientFilter;
import app.roster.clienttable.Layout;
import app.roster.clienttable.LayoutColumn;
import app.roster.clienttable.Sort;
import app.roster.clienttable.Statistic;
import app.roster.clienttable.SystemColumn;
import app.roster.clienttable.TableLayouts;
import app.roster.clienttable.exports.ExportQuery;
import app.roster.clienttable.savedviews.SavedViewId;
import app.roster.clienttable.savedviews.SavedViews;
import app.roster.tags.Tag;
import app.roster.tags.Tags;
import app.roster.web.clienttable.LayoutDrafts;
import app.roster.web.clienttable.Wording;
import app.roster.web.security.SignedIn;
import app.roster.web.shell.Workspaces;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one download holds: asked for by its address and by how the Pro's table is arranged. */
@RequestScoped
class ExportRequest {

  private static final int LONGEST_SEARCH = 200;
  private static final String VIEW = "[0-9a-f-]{36}";

  /** Columns in alphabetical order. */
  private static final Set<String> WORDS =
      Set.of(
          Sort.FIRST_NAME,
          Sort.LAST_NAME,
          SystemColumn.EMAIL.code(),
          SystemColumn.EXTERNAL_ID.code());

  @Inject private HttpServletRequest request;
  @Inject private TableLayouts layouts;
  @Inject private SavedViews views;
  @Inject private LayoutDrafts drafts;
  @Inject private Tags tags;
  @Inject private Wording wording;
  @Inject private SignedIn signedIn;
  @Inject private Workspaces workspaces;
  @Inject private Clock clock;

  private Instant at;
  private List<Tag> all;

  ExportQuery query() {
    Layout layout = layout();
    return new ExportQuery(
        new ClientFilter(search(), chosen().map(Tag::id).collect(Collectors.toSet())),
        layout.sort(),
        layout.shown().stream().map(LayoutColumn::code).toList());
  }

  /**
   * The Pro's own layout, or that of the view the address names, with its draft if it was changed.
   */
  private Layout layout() {
    String named = parameter("saved");
    if (!named.matches(VIEW)) {
      return layouts.of(signedIn.actor());
    }
    return Optional.of(named)
        .filter(view -> parameter("changed").equals("1"))
        .flatMap(drafts::find)
        .or(() -> saved(named))
        .orElseGet(() -> layouts.of(signedIn.actor()));
  }

  private Optional<Layout> saved(String id) {
    return views.find(signedIn.actor(), new SavedViewId(id)).map(view -> view.content().layout());
  }

  /** What stands beside the rows. */
  About about(ExportQuery query, int clients) {
    String asOf = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment());
    String asOfHeader = wording.text("export.asOf");
    List<List<?>> facts =
        Stream.of(
                fact("export.organization", workspaces.getCurrent().getName()),
                List.of(asOfHeader, asOf),
                List.of(wording.text("export.clients"), clients),
                fact("export.sort", order(query.sort())),
                fact("export.search", query.filter().search()),
                fact("export.tags", chosen().map(Tag::name).collect(Collectors.joining("; "))),
                fact("export.note", wording.text("export.note.text")))
            .filter(Objects::nonNull)
            .<List<?>>map(fact -> fact)
            .toList();
    return new About(
        wording.text("title"),
        wording.text("export.about"),
        asOfHeader,
        asOf,
        facts,
        wording.text("export.brokenOff"));
  }

  String fileName(String ending) {
    return ExportName.header(workspaces.getCurrent().getName(), moment().toLocalDate(), ending);
  }

  private List<?> fact(String key, String value) {
    return value.isEmpty() ? null : List.of(wording.text(key), value);
  }

  private String order(Sort sort) {
    String column = wording.column(sort.column());
    if (sort.statistic() == Statistic.CHANGE_7 || sort.statistic() == Statistic.RECENCY) {
      String which = "sort." + sort.statistic() + (sort.descending() ? ".down" : ".up");
      return wording.text("export.by", column, wording.text(which));
    }
    if (WORDS.contains(sort.column())) {
      return wording.text(sort.descending() ? "export.za" : "export.az", column);
    }
    String by =
        sort.statistic() == Statistic.LATEST
            ? column
            : wording.text("sort.by", column, wording.text("statistic." + sort.statistic()));
    return wording.text(sort.descending() ? "export.descending" : "export.ascending", by);
  }

  private ZonedDateTime moment() {
    if (at == null) {
      at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
    return at.atZone(wording.viewersZone());
  }

  private String search() {
    String typed = parameter("q").strip();
    return typed.substring(0, Math.min(typed.length(), LONGEST_SEARCH));
  }

  /** What an address names that is no tag here narrows nothing, as on the page. */
  private Stream<Tag> chosen() {
    Set<String> named = Stream.of(parameter("tags").split(",")).collect(Collectors.toSet());
    if (all == null) {
      all = named.equals(Set.of("")) ? List.of() : tags.all(signedIn.actor());
    }
    return all.stream().filter(tag -> named.contains(tag.id().value()));
  }

  private String parameter(String name) {
    return Optional.ofNullable(request.getParameter(name)).orElse("");
  }
}
