package app.roster.measurements.catalogue;

import java.util.Locale;
import java.util.ResourceBundle;

/** Names of attributes, groups, units and sources, in every language of the product. */
final class Labels {

  private static final ResourceBundle.Control ENGLISH_OTHERWISE =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private Labels() {}

  static String text(String key, Locale locale) {
    return bundle(locale).getString(key);
  }

  static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        "text.catalogue", locale, Labels.class.getClassLoader(), ENGLISH_OTHERWISE);
  }
}
