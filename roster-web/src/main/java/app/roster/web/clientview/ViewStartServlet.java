package app.roster.web.clientview;

import app.roster.clientview.ViewReason;
import app.roster.identity.RefusedException;
import app.roster.identity.UnavailableException;
import app.roster.kernel.UserId;
import app.roster.measurements.catalogue.Attribute;
import app.roster.web.clientview.ViewOutcome.Kind;
import app.roster.web.security.Detour;
import app.roster.web.security.FormToken;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

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
  @Inject private transient ViewDialog dialog;
  @Inject private transient ViewRules rules;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!formToken.matches(request.getParameter("token"))) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    try {
      UserId client = new UserId(request.getParameter("client"));
      Optional<ViewReason> reason = ViewReason.of(request.getParameter("reason"));
      if (reason.isEmpty() && dialog.isReasonRequired()) {
        Detour.to(Kind.REASON.address(), request, response);
        return;
      }
      String id = gate.open(client, reason);
      if (request.getParameter("understood") != null) {
        rules.understand();
      }
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader(
          "Location", request.getContextPath() + "/view/" + id + "/dashboard" + setting(request));
    } catch (IllegalArgumentException notAnId) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } catch (RefusedException refused) {
      // As Keycloak says when the organization has begun to ask for a reason just now.
      Kind why = refused.code().equals("invalid_request") ? Kind.REASON : Kind.REFUSED;
      Detour.to(why.address(), request, response);
    } catch (UnavailableException noAnswer) {
      Detour.to(Kind.UNAVAILABLE.address(), request, response);
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
