package app.roster.web.provisioning;

import app.roster.provisioning.ImportRow;
import app.roster.web.shell.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.stream.Stream;

/** What is wrong with a row, in the reader's language. */
@ApplicationScoped
class ProblemText {

  private static final String FEATURE = "provisioning";

  private final Texts texts;

  @Inject
  ProblemText(Texts texts) {
    this.texts = texts;
  }

  /** For the proxies of the container alone. */
  ProblemText() {
    this(null);
  }

  String of(Locale locale, ImportRow row) {
    if (row.code().isEmpty()) {
      return "";
    }
    // What the sign-in service found comes with the name of its rule and what that asks for.
    List<String> rule = Arrays.asList(row.detail().split(", "));
    String code = "problem." + row.code();
    String text = text(locale, row, code, rule);
    // Nobody typed this password, so nobody can correct it.
    return row.generated() && row.code().equals("password_policy")
        ? texts.of(locale, FEATURE, "problem.password_policy.generated", text)
        : text;
  }

  private String text(Locale locale, ImportRow row, String code, List<String> rule) {
    return Stream.of(
            text(locale, code + "." + rule.get(0), rule.subList(1, rule.size()).toArray()),
            text(locale, code, row.detail()),
            text(locale, "problem.other", row.code(), row.detail()))
        .flatMap(text -> text)
        .findFirst()
        .orElseThrow();
  }

  // A newer sign-in service may know problems that this version has no text for.
  private Stream<String> text(Locale locale, String key, Object... arguments) {
    try {
      return Stream.of(texts.of(locale, FEATURE, key, arguments));
    } catch (MissingResourceException unknown) {
      return Stream.empty();
    }
  }
}
