package app.roster.web.team;

import app.roster.access.TeamRole;
import app.roster.identity.AccessToken;
import app.roster.kernel.Page;
import app.roster.kernel.PageRequest;
import app.roster.kernel.RosterException;
import app.roster.team.TeamMember;
import app.roster.team.TeamMembers;
import app.roster.web.security.SignedIn;
import app.roster.web.shell.Moments;
import app.roster.web.shell.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.primefaces.component.datatable.DataTable;
import org.primefaces.model.LazyDataModel;

/** The team as Keycloak has it now, read once per request. */
@Named
@RequestScoped
public class TeamRows {

  private static final int PAGE = 25;

  @Inject private TeamMembers members;
  @Inject private TeamSearch search;
  @Inject private SignedIn signedIn;
  @Inject private Moments moments;
  @Inject private Texts texts;

  private TeamTableModel model;
  private boolean unreachable;

  public LazyDataModel<TeamLine> getModel() {
    if (model == null) {
      model = new TeamTableModel(this::read, start());
    }
    return model;
  }

  /** Whether there is nobody but the reader. */
  public boolean isAlone() {
    return search.isEmpty() && getModel().count(null) == 1;
  }

  /** Offers the search once there are too many for one page. */
  public void load() {
    if (search.isEmpty()) {
      search.offer(getModel().count(null) > PAGE);
    }
  }

  /** Shows what was searched for, from its first page on. */
  public void find() {
    table().ifPresent(table -> table.setFirst(0));
    forget();
  }

  /** Whether Keycloak did not answer, so that nobody is shown although somebody is there. */
  public boolean isUnreachable() {
    getModel().count(null);
    return unreachable;
  }

  /** Forgets what was read before something was changed. */
  void forget() {
    model = null;
  }

  private Page<TeamLine> read(PageRequest wanted) {
    try {
      TeamLine.Reader reader = new TeamLine.Reader(signedIn.getUser(), signedIn.teamRole());
      return members
          .page(signedIn.actor(), new AccessToken(signedIn.token()), search.getText(), wanted)
          .map(member -> line(member, reader));
    } catch (RosterException noAnswer) {
      unreachable = true;
      return Page.empty();
    }
  }

  private TeamLine line(TeamMember member, TeamLine.Reader reader) {
    return new TeamLine(member, reader, word(member.role()), moments.day(member.joinedAt()));
  }

  private String word(TeamRole role) {
    return texts.of("shell", "role." + role);
  }

  /** Where the table stands; at the beginning before there is one. */
  private static PageRequest start() {
    return table()
        .map(table -> TeamTableModel.request(table.getFirst(), table.getRows()))
        .orElse(new PageRequest(0, PAGE));
  }

  private static Optional<DataTable> table() {
    return Optional.ofNullable(
            FacesContext.getCurrentInstance().getViewRoot().findComponent("team:table"))
        .map(DataTable.class::cast);
  }
}
