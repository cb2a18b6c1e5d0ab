package app.roster.web.journal;

import app.roster.journal.EntryId;
import app.roster.journal.Journal;
import app.roster.journal.JournalEntry;
import app.roster.journal.Meal;
import app.roster.journal.NewEntry;
import app.roster.kernel.NotFoundException;
import app.roster.kernel.PageRequest;
import app.roster.kernel.RosterException;
import app.roster.kernel.UserId;
import app.roster.kernel.Zones;
import app.roster.web.clientview.SubjectContext;
import app.roster.web.security.SignedIn;
import app.roster.web.shell.Notices;
import app.roster.web.shell.Shell;
import app.roster.web.shell.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The journal of the client whose page is shown, else of the subject of the request. */
@Named
@ViewScoped
public class JournalView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String FEATURE = "journal";
  private static final int SHOWN = 60;

  @Inject private Journal journal;
  @Inject private JournalWords words;
  @Inject private SubjectContext subject;
  @Inject private SignedIn signedIn;
  @Inject private Shell shell;
  @Inject private Notices notices;
  @Inject private Texts texts;
  @Inject private Clock clock;

  private String client;
  private Meal meal = Meal.LUNCH;
  private String caption;
  private String eatenAt;
  private transient Part photo;
  private String comment;
  private transient List<EntryLine> lines;

  @PostConstruct
  void open() {
    client =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("id");
    eatenAt =
        LocalDateTime.ofInstant(clock.instant(), zone()).truncatedTo(ChronoUnit.MINUTES).toString();
  }

  public List<EntryLine> getLines() {
    if (lines == null) {
      List<JournalEntry> entries =
          journal.of(subject.actor(), person(), new PageRequest(0, SHOWN)).items();
      EntryLine.Wording wording = words.about(person(), entries);
      lines = entries.stream().map(entry -> new EntryLine(entry, wording)).toList();
    }
    return lines;
  }

  /** Whether the reader may add entries: the client, and a Pro in client view. */
  public boolean isWritable() {
    return subject.isInClientView() || person().equals(signedIn.getUser());
  }

  /** Stores a new entry and shows the journal anew, so that a reload adds nothing. */
  public void add() throws IOException {
    try {
      journal.add(
          subject.actor(),
          person(),
          new NewEntry(meal, caption, LocalDateTime.parse(eatenAt), upload()));
      ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
      external.getFlash().setKeepMessages(true);
      notices.success(FEATURE, "saved");
      external.redirect(shell.url("/journal"));
    } catch (RosterException refusal) {
      notices.refused(FEATURE, refusal);
    } catch (DateTimeParseException unreadable) {
      notices.warn(FEATURE, "journal.time");
    }
  }

  /** Says something about an entry. */
  public void say(EntryLine line) {
    try {
      journal.comment(subject.actor(), person(), new EntryId(line.getId()), comment);
      comment = null;
    } catch (RosterException refusal) {
      notices.refused(FEATURE, refusal);
    }
    lines = null;
  }

  public String photoUrl(EntryLine line) {
    return shell.url("/journal/photo")
        + "?entry="
        + line.getId()
        + (client == null ? "" : "&client=" + person().value());
  }

  public List<Meal> getMeals() {
    return List.of(Meal.values());
  }

  public String label(Meal wanted) {
    return texts.of(FEATURE, "meal." + wanted.name());
  }

  private UserId person() {
    try {
      return client == null ? subject.subject() : new UserId(client);
    } catch (IllegalArgumentException notAnId) {
      throw new NotFoundException();
    }
  }

  private byte[] upload() {
    if (photo == null || photo.getSize() == 0) {
      return new byte[0];
    }
    try (InputStream content = photo.getInputStream()) {
      return content.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ZoneId zone() {
    return Zones.orUtc(signedIn.fact("zoneinfo").orElse(null));
  }

  public Meal getMeal() {
    return meal;
  }

  public void setMeal(Meal meal) {
    this.meal = meal;
  }

  public String getCaption() {
    return caption;
  }

  public void setCaption(String caption) {
    this.caption = caption;
  }

  public String getEatenAt() {
    return eatenAt;
  }

  public void setEatenAt(String eatenAt) {
    this.eatenAt = eatenAt == null ? "" : eatenAt;
  }

  public Part getPhoto() {
    return photo;
  }

  public void setPhoto(Part photo) {
    this.photo = photo;
  }

  public String getComment() {
    return comment;
  }

  public void setComment(String comment) {
    this.comment = comment;
  }
}
