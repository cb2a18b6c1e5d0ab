package app.roster.web.explanations;

import app.roster.kernel.NotFoundException;
import app.roster.kernel.UserId;
import app.roster.measurements.Explained;
import app.roster.measurements.Explanations;
import app.roster.measurements.catalogue.Attribute;
import app.roster.web.clientview.SubjectContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Optional;
import org.primefaces.PrimeFaces;

/** The dialog's content, for one request: no session holds health data. */
@Named
@RequestScoped
public class ExplanationView {

  @Inject private SubjectContext subject;
  @Inject private Explanations explanations;
  @Inject private Panels panels;

  private Panel panel;

  /** Answers for the number whose button was pressed. */
  public void explain() {
    Map<String, String> asked =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    Attribute attribute =
        Attribute.ofCode(asked.getOrDefault("attribute", ""))
            .orElseThrow(NotFoundException::new)
            .components()
            .get(0);
    int days = days(asked.getOrDefault("days", ""));
    String client = asked.getOrDefault("client", "");
    Optional<Explained> explained =
        explanations.of(subject.actor(), person(client), attribute, days);
    panel =
        explained
            .map(found -> panels.of(found, new Place(client, attribute, days)))
            .orElseGet(() -> panels.nothing(attribute, days));
    PrimeFaces.current().ajax().addCallbackParam("explained", true);
  }

  /** A client view shows its client, whoever is named. */
  private UserId person(String client) {
    return client.isEmpty() || subject.isInClientView() ? subject.subject() : new UserId(client);
  }

  private static int days(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException noNumber) {
      throw new NotFoundException();
    }
  }

  /** What the dialog shows; null before anything was asked. */
  public Panel getPanel() {
    return panel;
  }
}
