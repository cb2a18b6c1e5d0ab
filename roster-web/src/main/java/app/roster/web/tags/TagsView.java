package app.roster.web.tags;

import app.roster.access.TeamRole;
import app.roster.clients.TagName;
import app.roster.kernel.RosterException;
import app.roster.tags.TagUse;
import app.roster.tags.Tags;
import app.roster.web.security.SignedIn;
import app.roster.web.shell.Notices;
import app.roster.web.shell.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.primefaces.PrimeFaces;

/** The tags of the organization: every Pro sees them, the Owner and Administrators change them. */
@Named
@ViewScoped
public class TagsView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String FEATURE = "tags";

  @Inject private Tags tags;
  @Inject private SignedIn signedIn;
  @Inject private Notices notices;
  @Inject private Texts texts;

  // Kept as it was drawn: buttons are numbered, and must not hit what stands there by now.
  private List<TagLine> lines;
  private TagLine chosen;
  private String added;
  private String renamed;

  /** Puts what was typed onto the list. */
  public void add() {
    tell("added", () -> tags.add(signedIn.actor(), new TagName(added)));
    PrimeFaces.current().focus("tagAdd:name");
  }

  /** Asks for another name. */
  public void chooseToRename(TagLine line) {
    chosen = line;
    renamed = line.getName();
    PrimeFaces.current().executeScript("PF('tagRename').show()");
  }

  /** Gives the chosen one the name that was typed. */
  public void rename() {
    if (tell("renamed", () -> tags.rename(signedIn.actor(), chosen.id(), new TagName(renamed)))) {
      close("tagRename", "[data-tag='" + chosen.getId() + "'] .tag-rename");
    }
  }

  /** Asks first. */
  public void chooseToRemove(TagLine line) {
    chosen = line;
    PrimeFaces.current().executeScript("PF('tagRemoval').show()");
  }

  /** Takes the chosen one off the list. */
  public void remove() {
    tell("removed", () -> tags.remove(signedIn.actor(), chosen.id()));
    close("tagRemoval", "[id='tagAdd:name']");
  }

  /** The button that opened the dialog is not there any more, so it says where the focus goes. */
  private static void close(String dialog, String focus) {
    PrimeFaces.current()
        .executeScript(
            """
            PF("%1$s").focusedElementBeforeDialogOpened = document.querySelector("%2$s");
            PF("%1$s").hide();
            """
                .formatted(dialog, focus));
  }

  private boolean tell(String said, Runnable act) {
    lines = null;
    try {
      act.run();
      added = null;
      notices.success(FEATURE, said);
      return true;
    } catch (RosterException refusal) {
      notices.refused(FEATURE, refusal);
      return false;
    }
  }

  public List<TagLine> getLines() {
    if (lines == null) {
      lines = List.copyOf(tags.uses(signedIn.actor()).stream().map(this::line).toList());
    }
    return lines;
  }

  private TagLine line(TagUse use) {
    return new TagLine(use.tag(), texts.of(FEATURE, "uses", use.clients()));
  }

  /** Whether the person may change anything; it is asked again when they do. */
  public boolean isChangeable() {
    return signedIn.teamRole() != TeamRole.PRACTITIONER;
  }

  /** Names the tag, so that the buttons differ for those who hear them. */
  public String label(String key, TagLine line) {
    return texts.of(FEATURE, key, line.getName());
  }

  public String getQuestion() {
    return chosen == null
        ? ""
        : texts.of(FEATURE, "remove.question", chosen.getName(), chosen.getUses());
  }

  public int getLimit() {
    return TagName.LIMIT;
  }

  public String getAdded() {
    return added;
  }

  public void setAdded(String added) {
    this.added = added;
  }

  public String getRenamed() {
    return renamed;
  }

  public void setRenamed(String renamed) {
    this.renamed = renamed;
  }
}
