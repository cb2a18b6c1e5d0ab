package app.roster.web.provisioning;

import app.roster.identity.AccessToken;
import app.roster.identity.RefusedException;
import app.roster.identity.UnavailableException;
import app.roster.kernel.RosterException;
import app.roster.provisioning.HandOutRow;
import app.roster.provisioning.HandOutState;
import app.roster.provisioning.HandOuts;
import app.roster.provisioning.ImportId;
import app.roster.provisioning.csv.Column;
import app.roster.web.security.SignedIn;
import app.roster.web.shell.Notices;
import app.roster.web.shell.Texts;
import app.roster.web.spreadsheet.Workbook;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The list of temporary passwords to hand over: taken once, then gone. */
@Named("handOut")
@RequestScoped
public class HandOutView {

  private static final String FEATURE = "provisioning";
  private static final Map<String, String> REFUSALS =
      Map.of(
          "passwords_handed_out", "refused.passwords_handed_out",
          "import_not_ended", "refused.import_not_ended",
          "not_your_import", "refused.not_your_import",
          "wrong_import_key", "handOut.gone",
          "no_generated_passwords", "handOut.gone");
  private static final List<Column> COLUMNS =
      List.of(Column.FIRST_NAME, Column.LAST_NAME, Column.EMAIL, Column.PASSWORD);

  @Inject private ImportView view;
  @Inject private HandOuts handOuts;
  @Inject private UploadKeys keys;
  @Inject private SignedIn signedIn;
  @Inject private Notices notices;
  @Inject private Texts texts;

  private HandOutState state;

  /** Whether this Pro can still have the list. */
  public String getState() {
    if (state == null) {
      state = handOuts.state(signedIn.actor(), id(), keys.find());
    }
    return state.name();
  }

  /** Until when and where the list can be had, or why not. */
  public String getHint() {
    return texts.of(FEATURE, "handOut." + getState(), view.progress().temporaryPasswordDays());
  }

  /** Sends the list and forgets what it was made of. */
  public void take() throws IOException {
    AccessToken token = new AccessToken(signedIn.token());
    // The page was asked before what it may offer.
    state = null;
    try (Stream<HandOutRow> people = handOuts.take(signedIn.actor(), token, id(), keys.find())) {
      send(people.iterator());
      handOuts.forget(signedIn.actor(), id());
    } catch (RefusedException refusal) {
      notices.fail(FEATURE, REFUSALS.getOrDefault(refusal.code(), "handOut.failed"));
    } catch (UnavailableException outage) {
      notices.fail(FEATURE, "handOut.failed");
    } catch (RosterException refusal) {
      notices.refused(FEATURE, refusal);
    }
  }

  private void send(Iterator<HandOutRow> people) throws IOException {
    String elsewhere = texts.of(FEATURE, "handOut.inFile");
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext response = faces.getExternalContext();
    response.responseReset();
    response.setResponseContentType(Workbook.MEDIA_TYPE);
    response.setResponseHeader(
        "Content-Disposition", "attachment; filename=\"temporary-passwords.xlsx\"");
    response.setResponseHeader("Cache-Control", "no-store");
    try (Workbook list = new Workbook(response.getResponseOutputStream(), List.of("Clients"))) {
      list.beginText(COLUMNS.stream().map(Column::header).toList());
      while (people.hasNext()) {
        HandOutRow person = people.next();
        String password = person.password().orElse(elsewhere);
        list.row(List.of(person.firstName(), person.lastName(), person.email(), password));
      }
    }
    faces.responseComplete();
  }

  private ImportId id() {
    return new ImportId(view.getId());
  }
}
