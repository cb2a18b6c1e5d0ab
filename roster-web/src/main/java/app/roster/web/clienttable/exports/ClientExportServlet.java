package app.roster.web.clienttable.exports;

import app.roster.access.Actor;
import app.roster.clienttable.ClientOrder;
import app.roster.clienttable.exports.ClientExports;
import app.roster.clienttable.exports.ExportQuery;
import app.roster.kernel.ForbiddenException;
import app.roster.web.security.SignedIn;
import app.roster.web.spreadsheet.Workbook;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The Clients table as a file: the columns and the order of the Pro's own table, and the clients
 * the address names, all of them.
 */
public class ClientExportServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient ClientExports exports;
  @Inject private transient ExportRequest wanted;
  @Inject private transient ExportColumns columns;
  @Inject private transient ExportSlots slots;
  @Inject private transient SignedIn signedIn;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Actor actor = signedIn.actor();
    if (!slots.take(actor.user())) {
      tell("busy", request, response);
      return;
    }
    try {
      send(actor, request, response);
    } catch (ForbiddenException notTheirs) {
      refuse(response);
    } finally {
      slots.giveBack(actor.user());
    }
  }

  private void send(Actor actor, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean workbook = request.getServletPath().endsWith(".xlsx");
    ExportQuery query = wanted.query();
    ClientOrder order = exports.open(actor, query);
    if (workbook && order.size() > Workbook.MOST_ROWS) {
      tell("long", request, response);
      return;
    }
    About about = wanted.about(query, order.size());
    response.setContentType(workbook ? Workbook.MEDIA_TYPE : "text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", wanted.fileName(workbook ? ".xlsx" : ".csv"));
    response.setHeader("Cache-Control", "no-store");
    ExportFile file =
        workbook
            ? new WorkbookFile(response.getOutputStream(), about)
            : new CsvFile(response.getOutputStream(), about);
    try {
      write(actor, query, order, file);
    } catch (RuntimeException failure) {
      if (response.isCommitted()) {
        file.breakOff();
      }
      throw failure;
    }
  }

  private void write(Actor actor, ExportQuery query, ClientOrder order, ExportFile file)
      throws IOException {
    List<ExportColumn> shown = columns.of(query.columns(), query.sort());
    file.begin(shown.stream().map(ExportColumn::header).toList());
    try {
      exports.read(
          actor,
          query,
          order,
          row -> {
            try {
              file.row(shown.stream().map(column -> column.value().apply(row)).toList());
            } catch (IOException gone) {
              throw new UncheckedIOException(gone);
            }
          });
    } catch (UncheckedIOException gone) {
      throw gone.getCause();
    }
    file.end();
  }

  /** Back to the same table, which says why there is no file. */
  private static void tell(String why, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String table = request.getQueryString() == null ? "" : request.getQueryString() + "&";
    response.sendRedirect(request.getContextPath() + "/clients?" + table + "export=" + why);
  }

  private static void refuse(HttpServletResponse response) throws IOException {
    // A file that was begun says itself that it is broken off.
    if (!response.isCommitted()) {
      response.reset();
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }
}
