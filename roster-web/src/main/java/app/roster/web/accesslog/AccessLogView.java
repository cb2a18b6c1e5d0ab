package app.roster.web.accesslog;

import app.roster.accesslog.Accesses;
import app.roster.audit.AccessLine;
import app.roster.audit.AccessMark;
import app.roster.audit.AccessPage;
import app.roster.kernel.ForbiddenException;
import app.roster.kernel.UserId;
import app.roster.kernel.Zones;
import app.roster.web.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** The access log of an organization, for its Owner and Administrators. */
@Named("accessLog")
@RequestScoped
public class AccessLogView {

  private static final int LINES = 50;

  @Inject private Accesses accesses;
  @Inject private SignedIn signedIn;
  @Inject private AccessWords words;
  @Inject private Clock clock;

  private AccessParameters wanted;
  private List<AccessRow> rows = List.of();
  private AccessMark next;
  private boolean refused;

  /** Reads one page; who may not see it is told so. */
  public void load() {
    ZoneId zone = Zones.orUtc(signedIn.fact("zoneinfo").orElse(null));
    wanted =
        AccessParameters.of(
            FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap(),
            LocalDate.ofInstant(clock.instant(), zone));
    try {
      AccessPage page = accesses.page(signedIn.actor(), wanted.search(zone), wanted.after(), LINES);
      rows = page.lines().stream().map(this::row).toList();
      next = page.next().orElse(null);
    } catch (ForbiddenException notTheLead) {
      refused = true;
    }
  }

  private AccessRow row(AccessLine line) {
    return new AccessRow(
        words.when(line),
        words.actor(line),
        words.subject(line),
        words.what(line),
        words.way(line),
        !line.allowed());
  }

  public boolean isRefused() {
    return refused;
  }

  public List<AccessRow> getRows() {
    return rows;
  }

  public String getText() {
    return wanted.text();
  }

  public String getFrom() {
    return wanted.from().toString();
  }

  public String getTo() {
    return wanted.to().toString();
  }

  /** Id of the one client whose accesses are shown; empty for all. */
  public String getClient() {
    return wanted.client().map(UserId::value).orElse("");
  }

  public boolean isWithNext() {
    return next != null;
  }

  /** What the address of the same search says, for the next page and for the file. */
  public String getQuery() {
    return "from=%s&to=%s&q=%s&client=%s"
        .formatted(getFrom(), getTo(), encoded(getText()), encoded(getClient()));
  }

  public String getNextQuery() {
    return getQuery() + "&after=" + encoded(AccessParameters.text(next));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
