package app.roster.web.help;

import app.roster.web.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Which articles the help panel offers. */
@Named
@RequestScoped
public class HelpView {

  private static final List<String> FOR_PROS = List.of("inviting", "bulkImport", "clientView");
  private static final List<String> FOR_CLIENTS = List.of("addingData", "ownData");

  @Inject private SignedIn signedIn;

  public List<String> getArticles() {
    return signedIn.isPro() ? FOR_PROS : FOR_CLIENTS;
  }
}
