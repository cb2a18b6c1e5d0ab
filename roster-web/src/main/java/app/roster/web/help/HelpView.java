package app.roster.web.help;

import app.roster.web.security.SignedIn;
import app.roster.web.shell.Shell;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** Which articles the help panel offers: those that fit the page first. */
@Named
@RequestScoped
public class HelpView {

  private static final List<String> FOR_PROS =
      List.of("inviting", "bulkImport", "table", "tags", "clientView", "addingData", "sources");

  private static final List<String> FOR_CLIENTS =
      List.of("addingData", "sources", "journal", "ownData");

  private static final Map<String, List<String>> FITTING =
      Map.of(
          "/clients", List.of("inviting", "table", "bulkImport", "tags"),
          "/clients/details", List.of("clientView", "tags"),
          "/settings", List.of("tags"),
          "/import", List.of("bulkImport"),
          "/dashboard", List.of("addingData", "sources"),
          "/journal", List.of("journal"),
          "/account", List.of("ownData"));

  @Inject private SignedIn signedIn;
  @Inject private Shell shell;

  /** All articles for the person. */
  public List<String> getArticles() {
    return signedIn.isPro() ? FOR_PROS : FOR_CLIENTS;
  }

  /** Those about the page that is shown. */
  public List<String> getFitting() {
    return FITTING.getOrDefault(shell.getPage(), List.of()).stream()
        .filter(getArticles()::contains)
        .toList();
  }

  /** All others. */
  public List<String> getOthers() {
    List<String> fitting = getFitting();
    return getArticles().stream().filter(article -> !fitting.contains(article)).toList();
  }
}
