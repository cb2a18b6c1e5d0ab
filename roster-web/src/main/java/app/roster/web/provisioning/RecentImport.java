package app.roster.web.provisioning;

import app.roster.provisioning.ImportProgress;

/** One earlier import, to come back to it. */
public final class RecentImport {

  private final ImportProgress progress;
  private final String status;
  private final String time;

  RecentImport(ImportProgress progress, String status, String time) {
    this.progress = progress;
    this.status = status;
    this.time = time;
  }

  public String getId() {
    return progress.id().value();
  }

  public int getTotal() {
    return progress.total();
  }

  public String getStatus() {
    return status;
  }

  public String getTime() {
    return time;
  }
}
