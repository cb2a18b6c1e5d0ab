package app.roster.web.invitations;

import app.roster.identity.AccessToken;
import app.roster.invitations.Invitations;
import app.roster.kernel.RosterException;
import app.roster.web.security.FormToken;
import app.roster.web.security.SignedIn;
import app.roster.web.shell.Shell;
import app.roster.web.shell.Texts;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/**
 * The mail of an invitation, for the frame of the invite dialog. It has a policy of its own: mails
 * carry their styles with them, and nothing in it may run, load or lead anywhere.
 */
public class MailPreviewServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox;"
          + " frame-ancestors 'self'";

  @Inject private transient Invitations invitations;
  @Inject private transient SignedIn signedIn;
  @Inject private transient FormToken formToken;
  @Inject private transient Shell shell;
  @Inject private transient Texts texts;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!formToken.matches(request.getParameter("token"))) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Frame-Options", "SAMEORIGIN");
    Optional<String> mail = mail(parameter(request, "message"), parameter(request, "language"));
    response.setStatus(
        mail.isPresent() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_BAD_GATEWAY);
    response.getWriter().write(mail.orElseGet(this::apology));
  }

  private Optional<String> mail(String message, String language) {
    try {
      return Optional.of(
          invitations.preview(
              signedIn.actor(),
              new AccessToken(signedIn.token()),
              message,
              Locale.forLanguageTag(language)));
    } catch (RosterException refusal) {
      return Optional.empty();
    }
  }

  private String apology() {
    String text = texts.of(shell.getLocale(), "invitations", "preview.failed");
    return "<!DOCTYPE html><title>%s</title><p>%s</p>".formatted(text, text);
  }

  private static String parameter(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getParameter(name)).orElse("");
  }
}
