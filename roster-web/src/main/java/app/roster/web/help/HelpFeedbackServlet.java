package app.roster.web.help;

import app.roster.account.HelpFeedback;
import app.roster.web.security.FormToken;
import app.roster.web.security.SignedIn;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/** Takes the answer at the end of a help article. */
public class HelpFeedbackServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final Set<String> ANSWERS = Set.of("yes", "no");

  @Inject private transient HelpFeedback feedback;
  @Inject private transient HelpView help;
  @Inject private transient SignedIn signedIn;
  @Inject private transient FormToken formToken;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String article = request.getParameter("article");
    String answer = request.getParameter("answer");
    if (!formToken.matches(request.getParameter("token"))) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    if (!help.getArticles().contains(article) || answer == null || !ANSWERS.contains(answer)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    feedback.keep(signedIn.actor(), article, "yes".equals(answer));
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }
}
