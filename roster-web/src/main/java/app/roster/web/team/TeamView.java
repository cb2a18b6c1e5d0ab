package app.roster.web.team;

import app.roster.access.TeamRole;
import app.roster.identity.AccessToken;
import app.roster.identity.RefusedException;
import app.roster.kernel.NotFoundException;
import app.roster.kernel.RosterException;
import app.roster.kernel.UserId;
import app.roster.team.TeamMembers;
import app.roster.web.security.SignedIn;
import app.roster.web.shell.Notices;
import app.roster.web.shell.Texts;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import java.util.Set;
import org.primefaces.PrimeFaces;

/**
 * What is done on the Team page: roles, handover, goodbye. What cannot be undone is asked first.
 */
@Named
@ViewScoped
public class TeamView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String FEATURE = "team";
  private static final Set<String> KNOWN = Set.of("role_required", "last_owner", "pro_required");

  @Inject private TeamMembers members;
  @Inject private TeamRows rows;
  @Inject private SignedIn signedIn;
  @Inject private Notices notices;
  @Inject private Texts texts;

  private TeamAct act;
  private UserId member;
  private String name;

  /**
   * Does what was chosen in a menu, or asks first. The menu itself names the member: the list may
   * have moved since it was drawn.
   */
  public String choose(TeamAct chosen) {
    Map<String, String> parameters =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    act = chosen;
    name = parameters.getOrDefault("name", "");
    try {
      member = new UserId(parameters.get("member"));
    } catch (IllegalArgumentException notAnId) {
      throw new NotFoundException();
    }
    if (!act.isAskedFirst()) {
      return confirm();
    }
    PrimeFaces.current().executeScript("PF('teamQuestion').show()");
    return null;
  }

  /** Does what was asked about. */
  public String confirm() {
    if (act == null) {
      return null;
    }
    PrimeFaces.current().executeScript("PF('teamQuestion').hide()");
    try {
      carryOut();
    } catch (NotFoundException goneMeanwhile) {
      notices.fail(FEATURE, "refused.gone", name);
      return null;
    } catch (RefusedException refusal) {
      String code = KNOWN.contains(refusal.code()) ? refusal.code() : "other";
      notices.fail(FEATURE, "refused." + code, name);
      return null;
    } catch (RosterException refusal) {
      notices.refused(FEATURE, refusal);
      return null;
    } finally {
      rows.forget();
    }
    notices.success(FEATURE, act.key() + ".done", name);
    return afterwards();
  }

  private void carryOut() {
    AccessToken token = new AccessToken(signedIn.token());
    switch (act) {
      case MAKE_ADMINISTRATOR -> give(token, TeamRole.ADMINISTRATOR);
      case MAKE_PRACTITIONER -> give(token, TeamRole.PRACTITIONER);
      case HAND_OVER -> give(token, TeamRole.OWNER);
      case REMOVE, LEAVE -> members.remove(signedIn.actor(), token, member);
    }
  }

  private void give(AccessToken token, TeamRole role) {
    members.give(signedIn.actor(), token, member, role);
  }

  /** Who left has no business on this page any more. */
  private String afterwards() {
    if (act != TeamAct.LEAVE) {
      return null;
    }
    FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
    return "/dashboard?faces-redirect=true";
  }

  public String label(TeamAct offered) {
    return texts.of(FEATURE, offered.key());
  }

  public String menuLabel(TeamLine line) {
    return texts.of(FEATURE, "menu.label", line.getName());
  }

  public String getQuestionTitle() {
    return act == null ? "" : texts.of(FEATURE, act.key());
  }

  public String getQuestion() {
    return act == null || !act.isAskedFirst()
        ? ""
        : texts.of(FEATURE, act.key() + ".question", name);
  }
}
