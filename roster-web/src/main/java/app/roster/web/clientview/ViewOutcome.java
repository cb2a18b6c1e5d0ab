package app.roster.web.clientview;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why somebody is on the Clients page instead of in a client view, for a notice there. */
@Named
@RequestScoped
public class ViewOutcome {

  /** What an address may name; everything else is no outcome. */
  enum Kind {
    /** The view ended while it was read. */
    ENDED,
    /** The view had ended when something was sent. */
    UNSAVED,
    /** The organization wants a reason and none was given. */
    REASON,
    /** Keycloak did not allow it. */
    REFUSED,
    /** Keycloak did not answer. */
    UNAVAILABLE;

    /** The Clients page with this outcome. */
    String address() {
      return "/clients?view=" + name().toLowerCase(Locale.ROOT);
    }
  }

  private String named;

  public String getNamed() {
    return named;
  }

  public void setNamed(String named) {
    this.named = named;
  }

  /** Key of what to tell; empty if there is nothing. */
  public String getKey() {
    return kind().map(kind -> "outcome." + kind.name().toLowerCase(Locale.ROOT)).orElse("");
  }

  private Optional<Kind> kind() {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(named))
        .findFirst();
  }
}
