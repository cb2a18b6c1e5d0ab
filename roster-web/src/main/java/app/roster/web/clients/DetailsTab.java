package app.roster.web.clients;

import java.util.Arrays;
import java.util.Locale;

/** The parts of the page about one client. A new part is a line here, a text and a fragment. */
public enum DetailsTab {
  PROFILE,
  NOTES,
  JOURNAL,
  ACCESS;

  /** The tab an address names; the first for everything else. */
  static DetailsTab named(String name) {
    return Arrays.stream(values())
        .filter(tab -> tab.getName().equals(name))
        .findFirst()
        .orElse(PROFILE);
  }

  public String getName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
