package app.roster.web.accesslog;

import java.io.Serializable;

/** One client view on a page. A class with getters: EL does not read records. */
public final class ViewLine implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String session;
  private final String actor;
  private final String organization;
  private final String client;
  private final String clientName;
  private final String started;
  private final String lasted;
  private final String cause;
  private final String reason;
  private final String seen;
  private final String changed;

  ViewLine(
      String session,
      String actor,
      String organization,
      String client,
      String clientName,
      String started,
      String lasted,
      String cause,
      String reason,
      String seen,
      String changed) {
    this.session = session;
    this.actor = actor;
    this.organization = organization;
    this.client = client;
    this.clientName = clientName;
    this.started = started;
    this.lasted = lasted;
    this.cause = cause;
    this.reason = reason;
    this.seen = seen;
    this.changed = changed;
  }

  public String getSession() {
    return session;
  }

  public String getActor() {
    return actor;
  }

  public String getOrganization() {
    return organization;
  }

  /** Account of the client, for the team's lists; empty once they are no client any more. */
  public String getClient() {
    return client;
  }

  /** What the client is called there. */
  public String getClientName() {
    return clientName;
  }

  public String getStarted() {
    return started;
  }

  /** How long it was; empty while it runs. */
  public String getLasted() {
    return lasted;
  }

  /** Why it ended; empty while it runs. */
  public String getCause() {
    return cause;
  }

  public boolean isRunning() {
    return lasted.isEmpty();
  }

  public String getReason() {
    return reason;
  }

  /** Kinds of data that were seen, changed ones included. */
  public String getSeen() {
    return seen;
  }

  /** Kinds of data that were changed. */
  public String getChanged() {
    return changed;
  }
}
