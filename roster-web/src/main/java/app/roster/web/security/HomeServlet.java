package app.roster.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Where people go after sign-in: Pros to their clients, everybody else to their dashboard. */
public class HomeServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient SignedIn signedIn;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String page = signedIn.isPro() ? "/clients" : "/dashboard";
    response.sendRedirect(request.getContextPath() + page);
  }
}
