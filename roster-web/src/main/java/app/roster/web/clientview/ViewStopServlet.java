package app.roster.web.clientview;

import app.roster.web.security.FormToken;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Leaves a client view. Always lands on the Clients page: twice, after the end, without Keycloak,
 * and after a sign-in in between, which turns the post into a get.
 */
public class ViewStopServlet extends HttpServlet {

  static final String PATH = "/view/stop";

  private static final long serialVersionUID = 1L;

  @Inject private transient ViewGate gate;
  @Inject private transient FormToken formToken;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) {
    String view = request.getParameter("view");
    // A token of an earlier session means that its views are gone with it.
    if (view != null && formToken.matches(request.getParameter("token"))) {
      gate.close(view);
    }
    toClients(request, response);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    toClients(request, response);
  }

  private static void toClients(HttpServletRequest request, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", request.getContextPath() + "/clients");
  }
}
