package app.roster.web.notes;

import app.roster.kernel.NotFoundException;
import app.roster.kernel.RosterException;
import app.roster.kernel.UserId;
import app.roster.notes.NoteId;
import app.roster.notes.NoteText;
import app.roster.notes.Notes;
import app.roster.team.Team;
import app.roster.web.security.SignedIn;
import app.roster.web.shell.Moments;
import app.roster.web.shell.Notices;
import app.roster.web.shell.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** The notes about the client whose page is shown. */
@Named
@ViewScoped
public class NotesView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String FEATURE = "notes";

  @Inject private Notes notes;
  @Inject private Team team;
  @Inject private SignedIn signedIn;
  @Inject private Moments moments;
  @Inject private Notices notices;
  @Inject private Texts texts;

  private String client;
  private String text;
  private boolean shared;
  private String editing;
  private int version;
  private transient List<NoteLine> lines;

  /** The page names the client in its address, once; later requests come from the same page. */
  @PostConstruct
  void open() {
    client =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("id");
  }

  public List<NoteLine> getLines() {
    if (lines == null) {
      Map<UserId, String> names = team.names(signedIn.actor());
      lines =
          notes.about(signedIn.actor(), client()).stream()
              .map(
                  note ->
                      new NoteLine(
                          note,
                          names.getOrDefault(note.author(), texts.of(FEATURE, "author.left")),
                          note.isBy(signedIn.getUser()),
                          moments::exact))
              .toList();
    }
    return lines;
  }

  /** Puts a note into the form, to change it. */
  public void edit(NoteLine line) {
    editing = line.getId();
    version = line.getVersion();
    text = line.getText();
    shared = line.isShared();
  }

  public void cancel() {
    editing = null;
    text = null;
    shared = false;
  }

  /** Stores what is in the form: a new note, or another wording of the one being changed. */
  public void save() {
    try {
      NoteText content = new NoteText(text, shared);
      if (editing == null) {
        notes.add(signedIn.actor(), client(), content);
      } else {
        notes.rewrite(signedIn.actor(), client(), new NoteId(editing), content, version);
      }
      cancel();
      notices.success(FEATURE, "saved");
    } catch (RosterException refusal) {
      notices.refused(FEATURE, refusal);
    }
    lines = null;
  }

  private UserId client() {
    try {
      return new UserId(client);
    } catch (IllegalArgumentException notAnId) {
      throw new NotFoundException();
    }
  }

  public boolean isEditing() {
    return editing != null;
  }

  public int getLimit() {
    return NoteText.LIMIT;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public boolean isShared() {
    return shared;
  }

  public void setShared(boolean shared) {
    this.shared = shared;
  }
}
