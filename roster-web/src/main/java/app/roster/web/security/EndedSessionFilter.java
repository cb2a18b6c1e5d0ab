package app.roster.web.security;

import app.roster.account.EndedSessions;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Ends our session at the first request after Keycloak ended its own, on whichever node. */
public class EndedSessionFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Inject private transient EndedSessions endedSessions;
  @Inject private transient SignedIn signedIn;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!signedIn.isPresent() || !hasEnded()) {
      chain.doFilter(request, response);
      return;
    }
    request.getSession().invalidate();
    Detour.to("/home", request, response);
  }

  private boolean hasEnded() {
    return endedSessions.contains(
        signedIn.session(), signedIn.getUser(), signedIn.authenticatedAt());
  }
}
