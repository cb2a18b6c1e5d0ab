package app.roster.web.provisioning;

import app.roster.identity.AccessToken;
import app.roster.kernel.NotFoundException;
import app.roster.kernel.RosterException;
import app.roster.provisioning.Confirmation;
import app.roster.provisioning.ImportId;
import app.roster.provisioning.ImportProgress;
import app.roster.provisioning.ImportProgress.Counts;
import app.roster.provisioning.Imports;
import app.roster.provisioning.Verdict;
import app.roster.web.security.SignedIn;
import app.roster.web.shell.Notices;
import app.roster.web.shell.Shell;
import app.roster.web.shell.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One import: what was found, the Pro's word, how far it is, what came of it. */
@Named
@ViewScoped
public class ImportView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String FEATURE = "provisioning";

  @Inject private Imports imports;
  @Inject private SignedIn signedIn;
  @Inject private Notices notices;
  @Inject private Texts texts;
  @Inject private Shell shell;

  private String id;
  private String verdict;
  private int from;
  private boolean validRowsOnly;
  private boolean mailed;
  private boolean watched;
  private transient ImportProgress progress;

  /** Called once the parameters of the address are known. */
  public void load() {
    if (isChosen()) {
      watched = progress().isRunning();
    }
  }

  /** Whether the address names an import; else the page takes a file. */
  public boolean isChosen() {
    return id != null;
  }

  public void confirm() {
    try {
      imports.confirm(signedIn.actor(), token(), importId(), word());
    } catch (RosterException refusal) {
      notices.refused(FEATURE, refusal);
    }
    forget();
    watched = true;
    watch();
  }

  private Confirmation word() {
    return new Confirmation(
        validRowsOnly, Optional.of(shell.getLocale()).filter(language -> mailed));
  }

  public void cancel() {
    try {
      imports.cancel(signedIn.actor(), token(), importId());
    } catch (RosterException refusal) {
      notices.refused(FEATURE, refusal);
    }
    forget();
  }

  /** Looks how far it is; says so once when it has ended. */
  public void watch() {
    forget();
    if (watched && progress().isDone()) {
      watched = false;
      Counts counts = progress().counts();
      String text = progress().mails().wanted() ? "done.toast.mailed" : "done.toast";
      notices.celebrate(FEATURE, "done.title", text, counts.created());
    }
  }

  public List<Figure> getFigures() {
    Counts counts = progress().counts();
    return List.of(
        figure(progress().total(), "all", ""),
        figure(counts.fresh(), "new", Verdict.NEW.name()),
        figure(counts.consent(), "consent", Verdict.CONSENT.name()),
        figure(counts.member(), "member", Verdict.MEMBER.name()),
        figure(counts.error(), "error", Verdict.ERROR.name()));
  }

  public List<Figure> getResults() {
    Counts counts = progress().counts();
    return List.of(
        figure(counts.created(), "created", ""),
        figure(counts.invited(), "invited", ""),
        figure(counts.skipped(), "skipped", ""),
        figure(counts.failed() + counts.error(), "failed", ""));
  }

  /** What the Pro should look at although it stops nothing. */
  public List<String> getRemarks() {
    ImportProgress.Checks checks = progress().checks();
    return Stream.of(
            checks.encoding().isEmpty()
                ? ""
                : texts.of(FEATURE, "remark.encoding", checks.encoding()),
            remark("loweredEmails", checks.loweredEmails()),
            remark("weakPasswords", checks.weakPasswords()),
            remark("generated", progress().counts().generated()),
            remark("leftOutRows", checks.leftOutRows()),
            remark("leftOutColumns", checks.leftOutColumns()))
        .filter(text -> !text.isEmpty())
        .toList();
  }

  public String getStatus() {
    return progress().status().name();
  }

  public boolean isConfirmable() {
    return progress().mayBeConfirmed();
  }

  public boolean isRunning() {
    return progress().isRunning();
  }

  public boolean isErrors() {
    return progress().counts().error() + progress().counts().failed() > 0;
  }

  /** Whether accounts were made, so that there is something to hand over. */
  public boolean isCreated() {
    return progress().counts().created() > 0;
  }

  public int getImportable() {
    return progress().counts().importable();
  }

  public int getDone() {
    return progress().done();
  }

  /** How many rows the run goes through. */
  public int getSteps() {
    Counts counts = progress().counts();
    return Math.max(1, counts.importable() + counts.member());
  }

  private Optional<Verdict> wanted() {
    return Arrays.stream(Verdict.values())
        .filter(known -> known.name().equals(verdict))
        .findFirst();
  }

  private Figure figure(int count, String key, String filter) {
    boolean chosen = filter.equals(wanted().map(Verdict::name).orElse(""));
    return new Figure(count, texts.of(FEATURE, "figure." + key), filter, chosen);
  }

  private String remark(String key, int count) {
    return count == 0 ? "" : texts.of(FEATURE, "remark." + key, count);
  }

  /** Where the import of the address stands; asked for once per request. */
  ImportProgress progress() {
    if (progress == null) {
      progress = imports.find(signedIn.actor(), token(), importId());
    }
    return progress;
  }

  private void forget() {
    progress = null;
  }

  private ImportId importId() {
    try {
      return new ImportId(id);
    } catch (IllegalArgumentException notAnId) {
      throw new NotFoundException();
    }
  }

  private AccessToken token() {
    return new AccessToken(signedIn.token());
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public String getVerdict() {
    return verdict;
  }

  public void setVerdict(String verdict) {
    this.verdict = verdict;
  }

  public int getFrom() {
    return from;
  }

  public void setFrom(int from) {
    this.from = from;
  }

  /** Whether everybody whose account is made is to be mailed a link to the sign-in page. */
  public boolean isMailed() {
    return mailed;
  }

  public void setMailed(boolean mailed) {
    this.mailed = mailed;
  }

  public boolean isValidRowsOnly() {
    return validRowsOnly;
  }

  public void setValidRowsOnly(boolean validRowsOnly) {
    this.validRowsOnly = validRowsOnly;
  }
}
