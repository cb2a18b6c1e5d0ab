package app.roster.web.accesslog;

import app.roster.accesslog.Accesses;
import app.roster.audit.AccessLine;
import app.roster.kernel.ForbiddenException;
import app.roster.kernel.SafeCsv;
import app.roster.kernel.Zones;
import app.roster.web.security.SignedIn;
import app.roster.web.shell.Texts;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The access log as a file, with the same search as the page; times in UTC. */
public class AccessLogServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient Accesses accesses;
  @Inject private transient SignedIn signedIn;
  @Inject private transient AccessWords words;
  @Inject private transient Texts texts;
  @Inject private transient Clock clock;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ZoneId zone = Zones.orUtc(signedIn.fact("zoneinfo").orElse(null));
    Map<String, String> address =
        request.getParameterMap().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()[0]));
    AccessParameters wanted =
        AccessParameters.of(address, LocalDate.ofInstant(clock.instant(), zone));
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"access-log.csv\"");
    PrintWriter writer = response.getWriter();
    // Excel takes a file without this mark for Windows-1252.
    writer.write('\ufeff');
    writer.write(
        SafeCsv.line(
            Stream.of(
                    "file.when",
                    "column.actor",
                    "column.subject",
                    "column.what",
                    "column.way",
                    "column.view",
                    "column.address")
                .map(column -> texts.of(ViewWords.FEATURE, column))
                .toArray()));
    try {
      accesses.export(
          signedIn.actor(), wanted.search(zone), line -> writer.write(SafeCsv.line(cells(line))));
    } catch (ForbiddenException notTheLead) {
      response.reset();
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  private Object[] cells(AccessLine line) {
    return new Object[] {
      line.at(),
      words.actor(line),
      words.subject(line),
      words.what(line),
      words.way(line),
      line.view(),
      line.address()
    };
  }
}
