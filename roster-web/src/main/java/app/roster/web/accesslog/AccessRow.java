package app.roster.web.accesslog;

/** One line of the access log on the page. A class with getters: EL does not read records. */
public final class AccessRow {

  private final String when;
  private final String actor;
  private final String subject;
  private final String what;
  private final String way;
  private final boolean refused;

  AccessRow(String when, String actor, String subject, String what, String way, boolean refused) {
    this.when = when;
    this.actor = actor;
    this.subject = subject;
    this.what = what;
    this.way = way;
    this.refused = refused;
  }

  public String getWhen() {
    return when;
  }

  public String getActor() {
    return actor;
  }

  public String getSubject() {
    return subject;
  }

  public String getWhat() {
    return what;
  }

  public String getWay() {
    return way;
  }

  public boolean isRefused() {
    return refused;
  }
}
