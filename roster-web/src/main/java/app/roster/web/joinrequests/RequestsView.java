package app.roster.web.joinrequests;

import app.roster.identity.AccessToken;
import app.roster.identity.RefusedException;
import app.roster.joinrequests.JoinRequests;
import app.roster.joinrequests.OpenRequest;
import app.roster.joinrequests.OpenRequests;
import app.roster.joinrequests.RequestId;
import app.roster.kernel.NotFoundException;
import app.roster.kernel.Page;
import app.roster.kernel.PageRequest;
import app.roster.kernel.RosterException;
import app.roster.web.security.SignedIn;
import app.roster.web.shell.Moments;
import app.roster.web.shell.Notices;
import app.roster.web.shell.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.primefaces.PrimeFaces;

/**
 * The requests above the pending invitations. What was shown is kept until it is shown anew, so
 * that a click always means the person beside it, whoever came or went meanwhile.
 */
@Named
@ViewScoped
public class RequestsView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String FEATURE = "joinrequests";
  private static final int SIZE = 10;
  private static final Set<String> KNOWN =
      Set.of("not_open", "address_changed", "team_member", "administrator_required");

  @Inject private OpenRequests open;
  @Inject private JoinRequests requests;
  @Inject private SignedIn signedIn;
  @Inject private Moments moments;
  @Inject private Notices notices;
  @Inject private Texts texts;

  private int first;
  private long total;
  private String searched = "";
  private ArrayList<RequestLine> lines;
  private RequestLine chosen;
  private String address;

  /** Decided here; the list follows only when Keycloak's feed has told of it. */
  private final HashSet<RequestId> decided = new HashSet<>();

  /** Reads what is open now and matches the search. */
  public void load() {
    Page<OpenRequest> page = page();
    if (page.items().isEmpty() && first > 0) {
      first = Math.max(0, first - SIZE);
      page = page();
    }
    total = page.total();
    lines = new ArrayList<>();
    page.items().stream()
        .filter(request -> !decided.contains(request.id()))
        .map(this::line)
        .forEach(lines::add);
  }

  private Page<OpenRequest> page() {
    return open.page(signedIn.actor(), searched, new PageRequest(first, SIZE));
  }

  public void accept(RequestLine line) {
    decide(line, "accepted", () -> requests.accept(signedIn.actor(), token(), line.id()));
  }

  /** Asks first. */
  public void choose(RequestLine line) {
    chosen = line;
    PrimeFaces.current().executeScript("PF('rejectRequest').show()");
  }

  /** Rejects what was chosen. */
  public void reject() {
    PrimeFaces.current().executeScript("PF('rejectRequest').hide()");
    RequestLine line = chosen;
    if (line != null) {
      decide(line, "rejected", () -> requests.reject(signedIn.actor(), token(), line.id()));
    }
    chosen = null;
  }

  public void earlier() {
    first = Math.max(0, first - SIZE);
    load();
  }

  public void later() {
    first += SIZE;
    load();
  }

  private void decide(RequestLine line, String said, Runnable act) {
    try {
      act.run();
      decided.add(line.id());
      notices.success(FEATURE, said, line.getEmail());
    } catch (NotFoundException gone) {
      decided.add(line.id());
      notices.warn(FEATURE, "refused.not_open");
    } catch (RefusedException refusal) {
      notices.warn(
          FEATURE, "refused." + (KNOWN.contains(refusal.code()) ? refusal.code() : "other"));
    } catch (RosterException refusal) {
      notices.refused(FEATURE, refusal);
    }
    load();
  }

  private RequestLine line(OpenRequest request) {
    return new RequestLine(
        request,
        texts.of(FEATURE, "asked", moments.ago(request.askedAt())),
        moments.exact(request.askedAt()));
  }

  private AccessToken token() {
    return new AccessToken(signedIn.token());
  }

  private String askedAddress() {
    try {
      return requests.page(signedIn.actor(), token()).map(Object::toString).orElse("");
    } catch (RosterException noAnswer) {
      // Then the rest of the tab stays usable.
      return "";
    }
  }

  /**
   * What is shown: kept until it is shown anew or something else is searched for.
   *
   * @param search part of the address; empty for all
   */
  public List<RequestLine> lines(String search) {
    if (!search.equals(searched)) {
      first = 0;
      searched = search;
      lines = null;
    }
    if (lines == null) {
      load();
    }
    return lines;
  }

  /** Whether there is anything to show for this search. */
  public boolean any(String search) {
    return !lines(search).isEmpty() || total > SIZE;
  }

  public boolean isEarlier() {
    return first > 0;
  }

  public boolean isLater() {
    return first + SIZE < total;
  }

  public String getRange() {
    return texts.of(FEATURE, "range", first + 1, Math.min(first + SIZE, total), total);
  }

  public boolean isPaged() {
    return total > SIZE;
  }

  /** Names the person, so that the buttons differ for those who hear them. */
  public String label(String key, RequestLine line) {
    return texts.of(FEATURE, key, line.getEmail());
  }

  public String getQuestion() {
    return chosen == null ? "" : texts.of(FEATURE, "reject.question", chosen.getEmail());
  }

  /** Why the person cannot answer requests; empty if they can. */
  public String getObstacle() {
    return signedIn.mayInviteClients() ? "" : texts.of(FEATURE, "obstacle");
  }

  /** Where people can ask; empty while the organization's page is closed. */
  public String getAddress() {
    if (address == null) {
      address = askedAddress();
    }
    return address;
  }
}
