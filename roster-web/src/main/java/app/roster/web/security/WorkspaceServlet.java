package app.roster.web.security;

import app.roster.account.Workplace;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** A Pro of several organizations goes to another one. */
public class WorkspaceServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient SignedIn signedIn;
  @Inject private transient Workspace workspace;
  @Inject private transient FormToken formToken;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!formToken.matches(request.getParameter("token"))) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    Optional<Workplace> wanted = own(request.getParameter("organization"));
    if (wanted.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    workspace.enter(wanted.get().organization());
    response.sendRedirect(request.getContextPath() + "/home");
  }

  /** A sign-in in between turns the post into this. */
  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.sendRedirect(request.getContextPath() + "/home");
  }

  private Optional<Workplace> own(String organization) {
    return signedIn.workplaces().stream()
        .filter(place -> place.organization().value().equals(organization))
        .findFirst();
  }
}
