package app.roster.web.shell;

import app.roster.web.security.SignedIn;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The door: strangers see what this is and how to sign in, people who are signed in go on to their
 * page. Keycloak also sends people here after they followed an invitation; that answer carries a
 * code for a sign-in we did not begin, which we leave alone: they have a session there now, so
 * going on to a protected page signs them in without asking. The same holds after a change of
 * password, which comes back with {@code to=account}.
 */
public class LandingServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient SignedIn signedIn;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if ("account".equals(request.getParameter("to"))) {
      response.sendRedirect(request.getContextPath() + "/account");
      return;
    }
    if (signedIn.isPresent() || request.getParameter("code") != null) {
      response.sendRedirect(request.getContextPath() + "/home");
      return;
    }
    request.getRequestDispatcher("/WEB-INF/shell/landing.xhtml").forward(request, response);
  }
}
