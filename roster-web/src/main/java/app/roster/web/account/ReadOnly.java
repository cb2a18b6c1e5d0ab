package app.roster.web.account;

import app.roster.account.Memberships;
import app.roster.web.clientview.SubjectContext;
import app.roster.web.security.SignedIn;
import app.roster.web.shell.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/**
 * Whether the signed-in person can only look at their own data, because every organization they are
 * connected with has archived them. The guard refuses; pages say so before anybody tries.
 */
@Named
@RequestScoped
public class ReadOnly {

  @Inject private Memberships memberships;
  @Inject private SignedIn signedIn;
  @Inject private SubjectContext subject;
  @Inject private Texts texts;

  private List<String> organizations;

  /** Nobody views as somebody who is archived, so this is about oneself alone. */
  public boolean isOn() {
    return !organizations().isEmpty();
  }

  public String getText() {
    return texts.of("account", "readOnly.text", String.join(", ", organizations()));
  }

  private List<String> organizations() {
    if (organizations == null) {
      organizations =
          subject.isInClientView() ? List.of() : memberships.archivedBy(signedIn.actor());
    }
    return organizations;
  }
}
