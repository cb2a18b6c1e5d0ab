package app.roster.web.provisioning;

import app.roster.access.Actor;
import app.roster.identity.AccessToken;
import app.roster.kernel.RosterException;
import app.roster.provisioning.ImportDownloads;
import app.roster.provisioning.ImportId;
import app.roster.provisioning.UploadKey;
import app.roster.provisioning.csv.ClientRow;
import app.roster.provisioning.csv.Column;
import app.roster.web.security.SignedIn;
import app.roster.web.shell.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The list of temporary passwords to hand over: taken once, then gone. */
@Named("handOut")
@RequestScoped
public class HandOutView {

  private static final List<Column> COLUMNS =
      List.of(Column.FIRST_NAME, Column.LAST_NAME, Column.EMAIL, Column.PASSWORD);

  @Inject private ImportView view;
  @Inject private ImportDownloads downloads;
  @Inject private UploadKeys keys;
  @Inject private SignedIn signedIn;
  @Inject private Notices notices;

  private Boolean kept;

  /** Whether this browser can still have the list. */
  public boolean isKept() {
    if (kept == null) {
      Actor actor = signedIn.actor();
      kept = keys.find().filter(key -> downloads.isHandOutKept(actor, id(), key)).isPresent();
    }
    return kept;
  }

  /** Sends the list and forgets what it was made of. */
  public void take() throws IOException {
    Optional<UploadKey> key = keys.find();
    if (key.isEmpty()) {
      notices.refused("provisioning", new RosterException("handOut.gone"));
      return;
    }
    AccessToken token = new AccessToken(signedIn.token());
    try (Stream<ClientRow> people = downloads.handOut(signedIn.actor(), token, id(), key.get())) {
      send(people.iterator());
      downloads.forget(signedIn.actor(), id());
    } catch (RosterException gone) {
      notices.refused("provisioning", new RosterException("handOut.gone"));
    }
  }

  private void send(Iterator<ClientRow> people) throws IOException {
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext response = faces.getExternalContext();
    response.responseReset();
    response.setResponseContentType(TemplateServlet.WORKBOOK);
    response.setResponseHeader(
        "Content-Disposition", "attachment; filename=\"temporary-passwords.xlsx\"");
    response.setResponseHeader("Cache-Control", "no-store");
    try (Workbook list =
        new Workbook(
            response.getResponseOutputStream(), COLUMNS.stream().map(Column::header).toList())) {
      while (people.hasNext()) {
        ClientRow person = people.next();
        list.row(List.of(person.firstName(), person.lastName(), person.email(), person.password()));
      }
    }
    faces.responseComplete();
  }

  private ImportId id() {
    return new ImportId(view.getId());
  }
}
