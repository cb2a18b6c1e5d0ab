package app.roster.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Lets through what {@link Routes} lists, to those it lists. The services check again. */
public class RouteFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private final transient Routes routes = Routes.load();

  @Inject private transient SignedIn signedIn;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    Audience audience = routes.audience(withoutSession(path)).orElse(null);
    if (audience == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    if (audience == Audience.PRO && !signedIn.isPro()) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    chain.doFilter(request, response);
  }

  private static String withoutSession(String path) {
    int parameters = path.indexOf(';');
    return parameters < 0 ? path : path.substring(0, parameters);
  }
}
