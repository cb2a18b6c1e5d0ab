package app.roster.web.clientview;

import app.roster.clientview.ClientView;
import app.roster.clientview.ViewEndedException;
import app.roster.web.clientview.ViewOutcome.Kind;
import app.roster.web.security.Audience;
import app.roster.web.security.Detour;
import app.roster.web.security.Routes;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Serves {@code /view/{id}/page} as {@code /page} with the client as subject, while Keycloak says
 * that the view runs. Only pages of client data exist there.
 */
public class ClientViewFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final Pattern ADDRESS = Pattern.compile("/view/([A-Za-z0-9_-]{22})(/.*)");
  private static final Set<String> READING = Set.of("GET", "HEAD");

  private final transient Routes routes = Routes.load();

  @Inject private transient ViewGate gate;
  @Inject private transient SubjectContext subject;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    if (path.equals(ViewStartServlet.PATH) || path.equals(ViewStopServlet.PATH)) {
      chain.doFilter(request, response);
      return;
    }
    Matcher address = ADDRESS.matcher(path);
    if (!address.matches()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try {
      serve(address.group(1), address.group(2), request, response);
    } catch (ViewEndedException ended) {
      Kind outcome = READING.contains(request.getMethod()) ? Kind.ENDED : Kind.UNSAVED;
      Detour.to(outcome.address(), request, response);
    }
  }

  private void serve(
      String id, String page, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    boolean reading = READING.contains(request.getMethod());
    Optional<ClientView> view = gate.pass(id, reading);
    Audience audience = routes.audience(page).orElse(null);
    if (view.isEmpty() || audience == null || audience == Audience.PUBLIC) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    subject.enter(id, view.get());
    if (audience != Audience.DATA) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    request.getRequestDispatcher(page).forward(request, response);
  }
}
