package app.roster.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends a browser to another of our pages, also when it is a Faces Ajax call that asks. */
public final class Detour {

  private Detour() {}

  /**
   * Answers a request with a redirect.
   *
   * @param path one of our own addresses, written in code and never taken from a request
   */
  public static void to(String path, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String address = request.getContextPath() + path;
    if (!"partial/ajax".equals(request.getHeader("Faces-Request"))) {
      response.sendRedirect(address);
      return;
    }
    response.setContentType("text/xml;charset=UTF-8");
    response
        .getWriter()
        .write(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                + address
                + "\"/></partial-response>");
  }
}
