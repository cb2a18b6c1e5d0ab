package app.roster.web.accesslog;

import app.roster.accesslog.ViewHistory;
import app.roster.accesslog.ViewRecord;
import app.roster.identity.AccessToken;
import app.roster.identity.RefusedException;
import app.roster.identity.UnavailableException;
import app.roster.kernel.Page;
import app.roster.kernel.PageRequest;
import app.roster.kernel.SafeCsv;
import app.roster.web.security.SignedIn;
import app.roster.web.shell.Texts;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * Client views as a file: those of the signed-in person's own data, or those of the clients of a
 * Pro. Times are in UTC.
 */
public class AccessHistoryServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final int AT_ONCE = 100;

  @Inject private transient ViewHistory history;
  @Inject private transient SignedIn signedIn;
  @Inject private transient ViewWords words;
  @Inject private transient Texts texts;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean ofClients = request.getServletPath().startsWith("/client-views");
    Page<ViewRecord> page;
    try {
      page = read(ofClients, 0);
    } catch (UnavailableException | RefusedException noAnswer) {
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      return;
    }
    response.setContentType("text/csv;charset=UTF-8");
    String file = ofClients ? "client-views.csv" : "access-history.csv";
    response.setHeader("Content-Disposition", "attachment; filename=\"" + file + "\"");
    PrintWriter writer = response.getWriter();
    // Excel takes a file without this mark for Windows-1252.
    writer.write('\ufeff');
    writer.write(SafeCsv.line(headers(ofClients)));
    page.items().forEach(view -> writer.write(SafeCsv.line(cells(view, ofClients))));
    for (int first = AT_ONCE; page.items().size() == AT_ONCE; first += AT_ONCE) {
      page = read(ofClients, first);
      page.items().forEach(view -> writer.write(SafeCsv.line(cells(view, ofClients))));
    }
  }

  private Page<ViewRecord> read(boolean ofClients, int first) {
    AccessToken token = new AccessToken(signedIn.token());
    PageRequest wanted = new PageRequest(first, AT_ONCE);
    return ofClients
        ? history.ofClients(signedIn.actor(), token, wanted)
        : history.own(signedIn.actor(), token, wanted);
  }

  private Object[] headers(boolean ofClients) {
    String of = ofClients ? "client" : "organization";
    return Stream.of("started", "ended", "actor", of, "reason", "seen", "changed")
        .map(column -> texts.of(ViewWords.FEATURE, "file." + column))
        .toArray();
  }

  private Object[] cells(ViewRecord view, boolean ofClients) {
    ViewLine line = words.line(view);
    return new Object[] {
      view.startedAt(),
      view.endedAt().map(Instant::toString).orElse(""),
      line.getActor(),
      ofClients ? line.getClientName() : line.getOrganization(),
      line.getReason(),
      line.getSeen(),
      line.getChanged()
    };
  }
}
