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

/** The access history of the signed-in person as a file; times in UTC. */
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
    Page<ViewRecord> page;
    try {
      page = read(0);
    } catch (UnavailableException | RefusedException noAnswer) {
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      return;
    }
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"access-history.csv\"");
    PrintWriter writer = response.getWriter();
    // Excel takes a file without this mark for Windows-1252.
    writer.write('\ufeff');
    writer.write(SafeCsv.line(headers()));
    page.items().forEach(view -> writer.write(SafeCsv.line(cells(view))));
    for (int first = AT_ONCE; page.items().size() == AT_ONCE; first += AT_ONCE) {
      page = read(first);
      page.items().forEach(view -> writer.write(SafeCsv.line(cells(view))));
    }
  }

  private Page<ViewRecord> read(int first) {
    return history.own(
        signedIn.actor(), new AccessToken(signedIn.token()), new PageRequest(first, AT_ONCE));
  }

  private Object[] headers() {
    return Stream.of("started", "ended", "actor", "organization", "reason", "seen", "changed")
        .map(column -> texts.of(ViewWords.FEATURE, "file." + column))
        .toArray();
  }

  private Object[] cells(ViewRecord view) {
    ViewLine line = words.line(view);
    return new Object[] {
      view.startedAt(),
      view.endedAt().map(Instant::toString).orElse(""),
      line.getActor(),
      line.getOrganization(),
      line.getReason(),
      line.getSeen(),
      line.getChanged()
    };
  }
}
