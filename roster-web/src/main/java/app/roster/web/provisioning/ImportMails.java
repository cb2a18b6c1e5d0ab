package app.roster.web.provisioning;

import app.roster.provisioning.ImportProgress;
import app.roster.provisioning.ImportProgress.Mails;
import app.roster.web.shell.Shell;
import app.roster.web.shell.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the page of an import says about mails to people whose accounts are made. */
@Named("importMails")
@RequestScoped
public class ImportMails {

  private static final String FEATURE = "provisioning";

  @Inject private ImportView view;
  @Inject private Shell shell;
  @Inject private Texts texts;

  /** Whether there is anybody to mail. */
  public boolean isOffered() {
    return progress().mayBeConfirmed() && progress().counts().fresh() > 0;
  }

  /** How many mails are sent, as things are ticked. */
  public String getPromise() {
    return view.isMailed()
        ? texts.of(FEATURE, "mails.promise", progress().counts().fresh())
        : texts.of(FEATURE, "noMail");
  }

  /** What is left to the Pro, as things are ticked or were. */
  public String getDuty() {
    boolean mailed = view.isMailed() || mails().wanted();
    return texts.of(FEATURE, mailed ? "handover.mailed" : "handover");
  }

  /** How many mails it would be, to whom and when; or what stands against them. */
  public String getHint() {
    int mails = progress().counts().fresh();
    if (!mails().obstacle().isEmpty()) {
      return texts.of(FEATURE, "refused." + mails().obstacle());
    }
    Locale language = shell.getLocale();
    String hint = texts.of(FEATURE, "mails.hint", mails, language.getDisplayLanguage(language));
    return mails().days() > 1
        ? hint + " " + texts.of(FEATURE, "mails.days", mails().perDay(), mails().days())
        : hint;
  }

  public boolean isImpossible() {
    return !mails().obstacle().isEmpty();
  }

  /** What became of the mails so far. */
  public String getResult() {
    if (!mails().wanted()) {
      return texts.of(FEATURE, "done.noMail");
    }
    return Stream.of(
            texts.of(FEATURE, "mails.sent", mails().sent()),
            some("mails.waiting", mails().waiting()),
            some("mails.failed", mails().failed()),
            some("mails.dropped", mails().dropped()))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" \u00b7 ", "", "."));
  }

  /** Whether there is more to come. */
  public boolean isOnTheWay() {
    return progress().status().isEnd() && mails().waiting() > 0;
  }

  private String some(String key, int count) {
    return count == 0 ? "" : texts.of(FEATURE, key, count);
  }

  private Mails mails() {
    return progress().mails();
  }

  private ImportProgress progress() {
    return view.progress();
  }
}
