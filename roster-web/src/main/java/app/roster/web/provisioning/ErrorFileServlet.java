package app.roster.web.provisioning;

import app.roster.identity.AccessToken;
import app.roster.kernel.RosterException;
import app.roster.kernel.SafeCsv;
import app.roster.provisioning.ErrorFile;
import app.roster.provisioning.ErrorFile.ErrorRow;
import app.roster.provisioning.ImportDownloads;
import app.roster.provisioning.ImportId;
import app.roster.provisioning.ImportRow;
import app.roster.provisioning.csv.Column;
import app.roster.web.security.SignedIn;
import app.roster.web.shell.Shell;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rows of an import that could not be imported, without passwords and each with its reasons at
 * the end: to be corrected and uploaded as it is.
 */
public class ErrorFileServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient ImportDownloads downloads;
  @Inject private transient UploadKeys keys;
  @Inject private transient SignedIn signedIn;
  @Inject private transient Shell shell;
  @Inject private transient ProblemText problems;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try (ErrorFile file = errors(new ImportId(request.getParameter("id")))) {
      response.setContentType("text/csv;charset=UTF-8");
      response.setHeader("Content-Disposition", "attachment; filename=\"import-errors.csv\"");
      write(response.getWriter(), file);
    } catch (RosterException | IllegalArgumentException notTheirs) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private ErrorFile errors(ImportId id) {
    AccessToken token = new AccessToken(signedIn.token());
    return downloads.errors(signedIn.actor(), token, id, keys.find());
  }

  private void write(PrintWriter writer, ErrorFile file) {
    // Excel takes a file without this mark for Windows-1252.
    writer.write('\ufeff');
    writer.write(
        SafeCsv.line(
            Stream.concat(file.columns().stream(), Stream.of(Column.PROBLEM.header())).toArray()));
    Locale locale = shell.getLocale();
    file.rows().forEach(row -> writer.write(line(row, locale)));
  }

  private String line(ErrorRow row, Locale locale) {
    String reasons =
        row.problems().stream()
            .map(problem -> reason(problem, locale))
            .collect(Collectors.joining(" | "));
    return SafeCsv.line(Stream.concat(row.cells().stream(), Stream.of(reasons)).toArray());
  }

  private String reason(ImportRow problem, Locale locale) {
    String text = problems.of(locale, problem);
    return problem.cell().isEmpty() ? text : problem.cell() + ": " + text;
  }
}
