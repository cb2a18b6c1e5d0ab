package app.roster.web.provisioning;

import app.roster.provisioning.ImportProgress;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** One earlier import, to come back to it. */
public final class RecentImport {

  private final ImportProgress progress;
  private final String status;
  private final Locale locale;

  RecentImport(ImportProgress progress, String status, Locale locale) {
    this.progress = progress;
    this.status = status;
    this.locale = locale;
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
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(locale)
            .format(progress.createdAt().atZone(ZoneOffset.UTC))
        + " UTC";
  }
}
