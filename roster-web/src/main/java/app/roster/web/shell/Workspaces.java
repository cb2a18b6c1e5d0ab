package app.roster.web.shell;

import app.roster.account.OwnOrganizations;
import app.roster.kernel.OrganizationId;
import app.roster.web.security.Membership;
import app.roster.web.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** The organizations a Pro works in, with names, for the switcher at the top of the navigation. */
@Named
@RequestScoped
public class Workspaces {

  @Inject private SignedIn signedIn;
  @Inject private OwnOrganizations organizations;

  private List<Workplace> workplaces;

  public List<Workplace> getAll() {
    if (workplaces == null) {
      workplaces = load();
    }
    return workplaces;
  }

  /** Name of the organization the Pro works in now; empty for a client. */
  public String getCurrentName() {
    return getAll().stream()
        .filter(Workplace::isCurrent)
        .map(Workplace::getName)
        .findFirst()
        .orElse("");
  }

  /** Id of the organization the Pro works in now; empty for a client. */
  public String getCurrentId() {
    return signedIn.workplace().map(own -> own.organization().value()).orElse("");
  }

  private List<Workplace> load() {
    List<Membership> memberships =
        signedIn.getMemberships().stream().filter(Membership::isPro).toList();
    Map<OrganizationId, String> names =
        organizations.names(memberships.stream().map(Membership::organization).toList());
    String current = getCurrentId();
    return memberships.stream()
        .map(own -> workplace(own, names.getOrDefault(own.organization(), own.alias()), current))
        .toList();
  }

  private static Workplace workplace(Membership own, String name, String current) {
    String id = own.organization().value();
    return new Workplace(id, name, id.equals(current));
  }

  /** One choice of the switcher. A class with getters: EL does not read records. */
  public static final class Workplace {

    private final String id;
    private final String name;
    private final boolean current;

    Workplace(String id, String name, boolean current) {
      this.id = id;
      this.name = name;
      this.current = current;
    }

    public String getId() {
      return id;
    }

    public String getName() {
      return name;
    }

    public boolean isCurrent() {
      return current;
    }

    public String getInitial() {
      return name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(java.util.Locale.ROOT);
    }
  }
}
