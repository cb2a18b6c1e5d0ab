package app.roster.web.security;

import app.roster.account.EndedSessions;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Keycloak tells us here, server to server, that a session has ended. */
public class BackchannelLogoutServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient EndedSessions endedSessions;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean accepted = endedSessions.accept(request.getParameter("logout_token"));
    response.setStatus(accepted ? HttpServletResponse.SC_OK : HttpServletResponse.SC_BAD_REQUEST);
  }
}
