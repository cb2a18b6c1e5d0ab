package app.roster.web.shell;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;

/** A failure nobody foresaw: people get a reference, the log gets the cause beside it. */
@Named
@RequestScoped
public class Incident {

  private static final Logger LOG = System.getLogger(Incident.class.getName());

  private final String id = UUID.randomUUID().toString();

  @Inject private HttpServletRequest request;

  @PostConstruct
  void log() {
    Throwable cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    LOG.log(Level.ERROR, "incident " + id, cause);
  }

  public String getId() {
    return id;
  }
}
