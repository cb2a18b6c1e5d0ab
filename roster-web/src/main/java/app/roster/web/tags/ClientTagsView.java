package app.roster.web.tags;

import app.roster.access.TeamRole;
import app.roster.kernel.NotFoundException;
import app.roster.kernel.RosterException;
import app.roster.kernel.UserId;
import app.roster.tags.ClientTags;
import app.roster.tags.Tag;
import app.roster.tags.TagId;
import app.roster.tags.Tags;
import app.roster.web.security.SignedIn;
import app.roster.web.shell.Notices;
import app.roster.web.shell.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.primefaces.PrimeFaces;

/** The tags of the client whose page is shown. */
@Named("clientTags")
@ViewScoped
public class ClientTagsView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String FEATURE = "tags";

  // Or PrimeFaces gives the focus to the button of the same number, which is another tag's.
  private static final String FOCUS_TITLE =
      "PrimeFaces.customFocus = true; document.getElementById('client-tags-title').focus()";

  @Inject private Tags tags;
  @Inject private ClientTags clientTags;
  @Inject private SignedIn signedIn;
  @Inject private Notices notices;
  @Inject private Texts texts;

  private String client;
  private String choice;
  // Kept as it was drawn: buttons are numbered, and must not hit what stands there by now.
  private List<TagLine> lines;
  private List<Tag> all;

  /** The page names the client in its address, once; later requests come from the same page. */
  @PostConstruct
  void open() {
    client =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("id");
  }

  /** Gives the client the tag that was chosen. */
  public void add() {
    if (choice == null || choice.isEmpty()) {
      return;
    }
    tell(() -> clientTags.add(signedIn.actor(), client(), new TagId(choice)));
    choice = null;
    if (getOthers().isEmpty()) {
      PrimeFaces.current().executeScript(FOCUS_TITLE);
    } else {
      PrimeFaces.current().focus("clientTags:choice");
    }
  }

  /** Takes a tag from the client. */
  public void remove(TagLine line) {
    tell(() -> clientTags.remove(signedIn.actor(), client(), line.id()));
    PrimeFaces.current().executeScript(FOCUS_TITLE);
  }

  private void tell(Runnable act) {
    try {
      act.run();
    } catch (NotFoundException gone) {
      notices.warn(FEATURE, "gone");
    } catch (RosterException refusal) {
      notices.refused(FEATURE, refusal);
    }
    lines = null;
    all = null;
  }

  public List<TagLine> getLines() {
    if (lines == null) {
      lines = read();
    }
    return lines;
  }

  private List<TagLine> read() {
    try {
      return List.copyOf(
          clientTags.of(signedIn.actor(), client()).stream()
              .map(tag -> new TagLine(tag, ""))
              .toList());
    } catch (NotFoundException goneMeanwhile) {
      return List.of();
    }
  }

  /** The tags the client does not have. */
  public List<SelectItem> getOthers() {
    List<TagId> own = getLines().stream().map(TagLine::id).toList();
    return all().stream()
        .filter(tag -> !own.contains(tag.id()))
        .map(tag -> new SelectItem(tag.id().value(), tag.name()))
        .toList();
  }

  /** Whether the organization has no tags at all. */
  public boolean isNoneAtAll() {
    return all().isEmpty();
  }

  /** Whether the person may make tags. */
  public boolean isMaker() {
    return signedIn.teamRole() != TeamRole.PRACTITIONER;
  }

  /** Names the tag, so that the buttons differ for those who hear them. */
  public String label(TagLine line) {
    return texts.of(FEATURE, "client.remove", line.getName());
  }

  private List<Tag> all() {
    if (all == null) {
      all = List.copyOf(tags.all(signedIn.actor()));
    }
    return all;
  }

  private UserId client() {
    try {
      return new UserId(client);
    } catch (IllegalArgumentException notAnId) {
      throw new NotFoundException();
    }
  }

  public String getChoice() {
    return choice;
  }

  public void setChoice(String choice) {
    this.choice = choice;
  }
}
