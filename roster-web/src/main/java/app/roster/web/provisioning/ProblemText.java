package app.roster.web.provisioning;

import app.roster.provisioning.ImportRow;
import app.roster.web.shell.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.MissingResourceException;

/** What is wrong with a row, in the reader's language. */
@ApplicationScoped
class ProblemText {

  @Inject private Texts texts;

  String of(Locale locale, ImportRow row) {
    if (row.code().isEmpty()) {
      return "";
    }
    try {
      return texts.of(locale, "provisioning", "problem." + row.code(), row.detail());
    } catch (MissingResourceException newerThanThisVersion) {
      return texts.of(locale, "provisioning", "problem.other", row.code(), row.detail());
    }
  }
}
