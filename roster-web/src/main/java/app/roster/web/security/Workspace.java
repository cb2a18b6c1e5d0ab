package app.roster.web.security;

import app.roster.account.Workplace;
import app.roster.kernel.OrganizationId;
import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** The organization a Pro of several has chosen to work in, for as long as they are signed in. */
@SessionScoped
class Workspace implements Serializable {

  private static final long serialVersionUID = 1L;

  private OrganizationId chosen;

  /** The chosen one if the person still works there, else the first. */
  Optional<Workplace> choose(List<Workplace> workplaces) {
    return workplaces.stream()
        .filter(place -> place.organization().equals(chosen))
        .findFirst()
        .or(() -> workplaces.stream().findFirst());
  }

  void enter(OrganizationId organization) {
    chosen = organization;
  }
}
