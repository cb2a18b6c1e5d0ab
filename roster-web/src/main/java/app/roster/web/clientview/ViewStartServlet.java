package app.roster.web.clientview;

import app.roster.identity.RefusedException;
import app.roster.identity.UnavailableException;
import app.roster.kernel.UserId;
import app.roster.measurements.catalogue.Attribute;
import app.roster.web.security.FormToken;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Begins a client view: only by a posted form of ours, only for a client of the organization. Lands
 * on the dashboard; with {@code source}, at the source setting of that attribute's tile. A sign-in
 * in between turns the post into a get, which leads back to the clients.
 */
public class ViewStartServlet extends HttpServlet {

  static final String PATH = "/view/start";

  private static final long serialVersionUID = 1L;

  @Inject private transient ViewGate gate;
  @Inject private transient FormToken formToken;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!formToken.matches(request.getParameter("token"))) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    try {
      String id = gate.open(new UserId(request.getParameter("client")));
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader(
          "Location", request.getContextPath() + "/view/" + id + "/dashboard" + setting(request));
    } catch (IllegalArgumentException notAnId) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } catch (RefusedException refused) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } catch (UnavailableException noAnswer) {
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.sendRedirect(request.getContextPath() + "/clients");
  }

  /** Only codes of our own catalogue go into an address. */
  private static String setting(HttpServletRequest request) {
    return Attribute.ofCode(request.getParameter("source"))
        .map(attribute -> "?source=" + attribute.code())
        .orElse("");
  }
}
