package app.roster.web.provisioning;

import app.roster.identity.AccessToken;
import app.roster.kernel.Page;
import app.roster.kernel.PageRequest;
import app.roster.kernel.RosterException;
import app.roster.provisioning.ImportId;
import app.roster.provisioning.ImportRow;
import app.roster.provisioning.Imports;
import app.roster.provisioning.SafeCsv;
import app.roster.provisioning.Verdict;
import app.roster.web.security.SignedIn;
import app.roster.web.shell.Shell;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;

/** The rows of an import that could not be imported, with the reason and without passwords. */
public class ErrorFileServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient Imports imports;
  @Inject private transient SignedIn signedIn;
  @Inject private transient Shell shell;
  @Inject private transient ProblemText problems;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      ImportId id = new ImportId(request.getParameter("id"));
      // The first page is asked for before anything is sent, so that a refusal still can be.
      Page<ImportRow> page = page(id, 0);
      response.setContentType("text/csv;charset=UTF-8");
      response.setHeader("Content-Disposition", "attachment; filename=\"import-errors.csv\"");
      write(response.getWriter(), id, page);
    } catch (RosterException | IllegalArgumentException notTheirs) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private void write(PrintWriter writer, ImportId id, Page<ImportRow> first) {
    // Excel takes a file without this mark for Windows-1252.
    writer.write('\ufeff');
    writer.write(SafeCsv.line("row", "email_address", "column", "problem"));
    Locale locale = shell.getLocale();
    Page<ImportRow> page = first;
    int written = 0;
    while (!page.items().isEmpty()) {
      for (ImportRow row : page.items()) {
        writer.write(SafeCsv.line(row.row(), row.email(), row.column(), problems.of(locale, row)));
      }
      written += page.items().size();
      page = written < page.total() ? page(id, written) : Page.empty();
    }
  }

  private Page<ImportRow> page(ImportId id, int first) {
    AccessToken token = new AccessToken(signedIn.token());
    PageRequest request = new PageRequest(first, 200);
    return imports.rows(signedIn.actor(), token, id, Optional.of(Verdict.ERROR), request);
  }
}
