package app.roster.web.clienttable;

import app.roster.clienttable.ClientPage;
import app.roster.clienttable.ClientRow;
import app.roster.clienttable.Layout;
import app.roster.clienttable.Sort;
import app.roster.clienttable.Statistic;
import app.roster.measurements.SummaryRow;
import app.roster.measurements.SummaryRows;
import app.roster.measurements.catalogue.Attribute;
import app.roster.measurements.catalogue.ValueFormat;
import app.roster.web.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns rows of the service into lines of the page. */
@RequestScoped
class ClientLines {

  @Inject private SummaryRows summaries;
  @Inject private SmartLines smartLines;
  @Inject private Wording wording;
  @Inject private SignedIn signedIn;

  /** Lines of one page; those whose key is among the open ones carry their smart rows. */
  List<ClientLine> of(ClientPage page, Layout layout, Set<String> open) {
    return page.rows().stream()
        .map(
            row ->
                open.contains(row.user().value())
                    ? new ClientLine(row, cells(page, row, layout), smart(row, layout))
                    : new ClientLine(row, cells(page, row, layout), List.of()))
        .toList();
  }

  /** The line of a row that is being opened: its cells are on the page already. */
  ClientLine opened(ClientRow row, Layout layout) {
    return new ClientLine(row, Map.of(), smart(row, layout));
  }

  private List<SmartLine> smart(ClientRow row, Layout layout) {
    List<Attribute> attributes =
        columns(layout).stream().map(TableColumn::attribute).flatMap(Optional::stream).toList();
    return attributes.stream()
        .map(
            attribute ->
                smartLines.of(
                    attribute, summaries.smartRow(signedIn.actor(), row.user(), attribute)))
        .toList();
  }

  private Map<String, Cell> cells(ClientPage page, ClientRow row, Layout layout) {
    Map<String, Cell> cells = new HashMap<>();
    for (TableColumn column : columns(layout)) {
      column.system().ifPresent(system -> cells.put(column.getCode(), wording.fact(system, row)));
      column
          .attribute()
          .flatMap(attribute -> page.value(row, attribute))
          .ifPresent(summary -> cells.put(column.getCode(), cell(summary, layout)));
    }
    return cells;
  }

  private Cell cell(SummaryRow summary, Layout layout) {
    ValueFormat values = wording.values(summary.attribute());
    String title =
        wording.text(
            "cell.title",
            wording.date(summary.latest().date()),
            wording.daysAgo(summary.age()),
            summary.source().label(wording.locale()));
    return new Cell(
        values.number(summary.latest().value()),
        values.unit(),
        title,
        aside(summary, values, layout.sort()),
        summary.isStale());
  }

  /** The number the table is ordered by, where it is not the one shown. */
  private String aside(SummaryRow summary, ValueFormat values, Sort sort) {
    if (!sort.column().equals(summary.attribute().code()) || sort.statistic() == Statistic.LATEST) {
      return "";
    }
    int days = sort.statistic().days();
    return summary
        .window(days)
        .average()
        .map(average -> wording.text("cell.average", values.number(average), days))
        .orElse("");
  }

  private List<TableColumn> columns(Layout layout) {
    return layout.shown().stream().map(column -> TableColumn.of(column, wording)).toList();
  }
}
