package app.roster.web.provisioning;

import app.roster.identity.AccessToken;
import app.roster.kernel.Page;
import app.roster.kernel.PageRequest;
import app.roster.provisioning.ImportSummary;
import app.roster.provisioning.Imports;
import app.roster.web.security.SignedIn;
import app.roster.web.shell.Moments;
import app.roster.web.shell.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The imports of the organization, a page at a time, newest first. */
@Named("recentImports")
@RequestScoped
public class RecentImports {

  private static final String FEATURE = "provisioning";
  private static final int ROWS = 10;

  @Inject private ImportView view;
  @Inject private Imports imports;
  @Inject private SignedIn signedIn;
  @Inject private Moments moments;
  @Inject private Texts texts;

  private Page<RecentImport> page;

  public List<RecentImport> getRows() {
    return page().items();
  }

  /** Whether there is any, on this page or another. */
  public boolean isAny() {
    return page().total() > 0;
  }

  public boolean isNewer() {
    return from() > 0;
  }

  public boolean isOlder() {
    return from() + ROWS < page().total();
  }

  public int getNewerFrom() {
    return Math.max(0, from() - ROWS);
  }

  public int getOlderFrom() {
    return from() + ROWS;
  }

  public String getRange() {
    long total = page().total();
    return texts.of(
        FEATURE,
        "recent.range",
        Math.min(from() + 1, total),
        Math.min(from() + ROWS, total),
        total);
  }

  private Page<RecentImport> page() {
    if (page == null) {
      AccessToken token = new AccessToken(signedIn.token());
      page = imports.page(signedIn.actor(), token, new PageRequest(from(), ROWS)).map(this::line);
    }
    return page;
  }

  private RecentImport line(ImportSummary found) {
    return new RecentImport(
        found, texts.of(FEATURE, "status." + found.status()), moments.exact(found.createdAt()));
  }

  private int from() {
    return Math.max(0, view.getFrom());
  }
}
