package app.roster.web.journal;

import app.roster.journal.EntryId;
import app.roster.journal.Journal;
import app.roster.kernel.RosterException;
import app.roster.kernel.UserId;
import app.roster.web.clientview.SubjectContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Photos of the journal: always JPEG, because we wrote them, and only after the guard agreed. */
public class PhotoServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient Journal journal;
  @Inject private transient SubjectContext subject;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      EntryId entry = new EntryId(request.getParameter("entry"));
      byte[] photo = journal.photo(subject.actor(), person(request), entry);
      response.setContentType("image/jpeg");
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setHeader("Content-Disposition", "inline; filename=\"photo.jpg\"");
      response.setHeader("Cache-Control", "no-store");
      response.setContentLength(photo.length);
      response.getOutputStream().write(photo);
    } catch (RosterException | IllegalArgumentException notTheirs) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private UserId person(HttpServletRequest request) {
    String client = request.getParameter("client");
    return client == null || subject.isInClientView() ? subject.subject() : new UserId(client);
  }
}
