package app.roster.web.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * Texts for Java code, in the language of the page. Keys are looked up in the bundle of the feature
 * that asks, then in the shell's, which holds the texts of general errors.
 */
@ApplicationScoped
public class Texts {

  private static final String SHARED = "app.roster.web.shell.Messages";

  @Inject private Shell shell;

  /**
   * The text of a key, its places {@code {0}} filled.
   *
   * @param feature name of the web package whose {@code Messages} holds the key
   */
  public String of(String feature, String key, Object... arguments) {
    // Not the view's: while a page loads, Faces has not asked the template for its language yet.
    return of(shell.getLocale(), feature, key, arguments);
  }

  /** The same outside of a page, such as in a file. */
  public String of(Locale locale, String feature, String key, Object... arguments) {
    for (String name : List.of("app.roster.web." + feature + ".Messages", SHARED)) {
      ResourceBundle bundle = bundle(name, locale);
      if (bundle.containsKey(key)) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
      }
    }
    throw new MissingResourceException("no text for " + key, feature, key);
  }

  private static ResourceBundle bundle(String name, Locale locale) {
    // English is the base bundle, so the server's own language must never come in between.
    return ResourceBundle.getBundle(
        name,
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
