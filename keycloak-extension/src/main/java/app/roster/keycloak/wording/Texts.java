package app.roster.keycloak.wording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.theme.Theme;

/** Our texts in the realm's languages, as the mail theme and the operator have them. */
public final class Texts {

  private final KeycloakSession session;
  private final RealmModel realm;

  public Texts(KeycloakSession session) {
    this.session = session;
    this.realm = session.getContext().getRealm();
  }

  /** The text with this key; placeholders filled as in {@link MessageFormat}. */
  public String text(String key, Locale locale, Object... arguments) {
    try {
      String pattern =
          session
              .theme()
              .getTheme(Theme.Type.EMAIL)
              .getEnhancedMessages(realm, locale)
              .getProperty(key, key);
      return new MessageFormat(pattern, locale).format(arguments);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The language asked for if the realm speaks it, else the realm's own. */
  public Locale supported(String languageTag) {
    return Optional.ofNullable(languageTag)
        .filter(this::speaks)
        .map(Locale::forLanguageTag)
        .orElseGet(this::own);
  }

  /** The first of these languages the realm speaks, else the realm's own. */
  public Locale supported(List<Locale> wanted) {
    return wanted.stream()
        .map(Locale::getLanguage)
        .filter(this::speaks)
        .findFirst()
        .map(Locale::forLanguageTag)
        .orElseGet(this::own);
  }

  private boolean speaks(String languageTag) {
    return realm.isInternationalizationEnabled()
        && realm.getSupportedLocalesStream().anyMatch(languageTag::equals);
  }

  /** Languages the realm speaks, its own first. */
  public List<String> languages() {
    Stream<String> others =
        realm.isInternationalizationEnabled()
            ? realm.getSupportedLocalesStream().sorted()
            : Stream.empty();
    return Stream.concat(Stream.of(own().toLanguageTag()), others).distinct().toList();
  }

  /** The realm's own language. */
  public Locale own() {
    boolean chosen = realm.isInternationalizationEnabled() && realm.getDefaultLocale() != null;
    return chosen ? Locale.forLanguageTag(realm.getDefaultLocale()) : Locale.ENGLISH;
  }
}
