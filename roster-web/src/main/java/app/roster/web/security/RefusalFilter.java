package app.roster.web.security;

import app.roster.kernel.ForbiddenException;
import app.roster.kernel.NotFoundException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Gives a refused page the status the refusal means. An exception that reaches the server is a 500
 * to it, whichever page it then shows; what is not there, or not yours, is a 404. Faces Ajax calls
 * never get here: the page they replace theirs with has to come as a success.
 */
public class RefusalFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
    } catch (NotFoundException notTheirs) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } catch (ForbiddenException refused) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } catch (ServletException failure) {
      response.sendError(statusOf(failure));
    }
  }

  private static int statusOf(ServletException failure) throws ServletException {
    if (failure.getRootCause() instanceof NotFoundException) {
      return HttpServletResponse.SC_NOT_FOUND;
    }
    if (failure.getRootCause() instanceof ForbiddenException) {
      return HttpServletResponse.SC_FORBIDDEN;
    }
    throw failure;
  }
}
