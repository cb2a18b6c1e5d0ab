package app.roster.web.clienttable;

import app.roster.clienttable.ClientPage;
import app.roster.clienttable.ClientRow;
import app.roster.clienttable.Layout;
import app.roster.clienttable.Sort;
import app.roster.clienttable.SystemColumn;
import app.roster.kernel.UserId;
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

  private static final int DAYS_OF_CHANGE = 7;

  @Inject private SummaryRows summaries;
  @Inject private SmartLines smartLines;
  @Inject private Wording wording;
  @Inject private SignedIn signedIn;

  /** Lines of one page; those whose key is among the open ones carry their smart rows. */
  List<ClientLine> of(ClientPage page, Layout layout, Set<String> open) {
    List<UserId> opened =
        page.rows().stream()
            .map(ClientRow::user)
            .filter(user -> open.contains(user.value()))
            .toList();
    Map<UserId, List<SmartLine>> smart = smart(opened, layout);
    return page.rows().stream()
        .map(
            row ->
                new ClientLine(
                    row, cells(page, row, layout), smart.getOrDefault(row.user(), List.of())))
        .toList();
  }

  /** The line of a row that is being opened: its cells are on the page already. */
  ClientLine opened(ClientRow row, Layout layout) {
    List<SmartLine> smart = smart(List.of(row.user()), layout).getOrDefault(row.user(), List.of());
    return new ClientLine(row, Map.of(), smart);
  }

  private Map<UserId, List<SmartLine>> smart(List<UserId> clients, Layout layout) {
    List<Attribute> attributes =
        columns(layout).stream().map(TableColumn::attribute).flatMap(Optional::stream).toList();
    Map<UserId, List<SmartLine>> lines = new HashMap<>();
    summaries
        .smartRows(signedIn.actor(), clients, attributes)
        .forEach(
            (client, rows) ->
                lines.put(
                    client,
                    attributes.stream()
                        .map(attribute -> smartLines.of(attribute, rows.get(attribute)))
                        .toList()));
    return lines;
  }

  private Map<String, Cell> cells(ClientPage page, ClientRow row, Layout layout) {
    Map<String, Cell> cells = new HashMap<>();
    for (TableColumn column : columns(layout)) {
      column.system().ifPresent(system -> cells.put(column.getCode(), fact(page, row, system)));
      column
          .attribute()
          .flatMap(attribute -> page.value(row, attribute))
          .ifPresent(summary -> cells.put(column.getCode(), cell(summary, layout)));
    }
    return cells;
  }

  private Cell fact(ClientPage page, ClientRow row, SystemColumn column) {
    return column == SystemColumn.TAGS ? Cell.list(page.tags(row)) : wording.fact(column, row);
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
    if (!sort.column().equals(summary.attribute().code())) {
      return "";
    }
    int days = sort.statistic().days();
    return switch (sort.statistic()) {
      case LATEST -> "";
      case RECENCY -> wording.daysAgo(summary.age());
      case CHANGE_7 ->
          summary
              .change(DAYS_OF_CHANGE)
              .map(change -> wording.text("cell.change", values.difference(change.difference())))
              .orElse("");
      default ->
          summary
              .window(days)
              .average()
              .map(average -> wording.text("cell.average", values.number(average), days))
              .orElse("");
    };
  }

  private List<TableColumn> columns(Layout layout) {
    return layout.shown().stream().map(column -> TableColumn.of(column, wording)).toList();
  }
}
