package app.roster.web.shell;

import app.roster.web.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;

/** The organizations a Pro works in, for the switcher at the top of the navigation. */
@Named
@RequestScoped
public class Workspaces {

  @Inject private SignedIn signedIn;

  public List<Choice> getAll() {
    return signedIn.workplaces().stream()
        .map(place -> new Choice(place.organization().value(), place.name()))
        .toList();
  }

  /** The one the Pro works in now; asked for Pros only. */
  public Choice getCurrent() {
    return signedIn
        .workplace()
        .map(place -> new Choice(place.organization().value(), place.name()))
        .orElseThrow();
  }

  /** One organization of the switcher. A class with getters: EL does not read records. */
  public static final class Choice {

    private final String id;
    private final String name;

    Choice(String id, String name) {
      this.id = id;
      this.name = name;
    }

    public String getId() {
      return id;
    }

    public String getName() {
      return name;
    }

    public String getInitial() {
      return name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }
  }
}
