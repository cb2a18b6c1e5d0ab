package app.roster.web.provisioning;

import app.roster.provisioning.ImportSummary;

/** One earlier import, to come back to it. */
public final class RecentImport {

  private final ImportSummary found;
  private final String status;
  private final String time;

  RecentImport(ImportSummary found, String status, String time) {
    this.found = found;
    this.status = status;
    this.time = time;
  }

  public String getId() {
    return found.id().value();
  }

  public int getTotal() {
    return found.total();
  }

  public String getStatus() {
    return status;
  }

  public String getTime() {
    return time;
  }
}
