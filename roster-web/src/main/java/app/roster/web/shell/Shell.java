package app.roster.web.shell;

import app.roster.kernel.Settings;
import app.roster.web.clientview.SubjectContext;
import app.roster.web.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What the master template asks: addresses, language, look. */
@Named
@RequestScoped
public class Shell {

  private static final String THEME_COOKIE = "roster-theme";
  private static final Set<String> THEMES = Set.of("light", "dark");

  /** The languages we have all texts in; a request can choose among these and no others. */
  private static final List<Locale> LOCALES = List.of(Locale.ENGLISH, Locale.GERMAN);

  @Inject private HttpServletRequest request;
  @Inject private Settings settings;
  @Inject private SignedIn signedIn;
  @Inject private SubjectContext subject;

  public String getProductName() {
    return settings.productName();
  }

  /** Mail address of the operator's support; empty when none is configured. */
  public String getSupportAddress() {
    return settings.supportAddress().orElse("");
  }

  /** Look this browser has chosen: {@code light}, {@code dark}, or empty to follow the system. */
  public String getTheme() {
    Cookie[] cookies = request.getCookies();
    return Stream.of(cookies == null ? new Cookie[0] : cookies)
        .filter(cookie -> THEME_COOKIE.equals(cookie.getName()))
        .map(Cookie::getValue)
        .filter(THEMES::contains)
        .findFirst()
        .orElse("");
  }

  /** The person's own language, else the browser's, from our own list. */
  public Locale getLocale() {
    if (signedIn.isPresent() && signedIn.fact("locale").isPresent()) {
      return supported(List.of(Locale.forLanguageTag(signedIn.fact("locale").get())));
    }
    return supported(java.util.Collections.list(request.getLocales()));
  }

  private static Locale supported(List<Locale> wanted) {
    return wanted.stream()
        .map(locale -> Locale.forLanguageTag(locale.getLanguage()))
        .filter(LOCALES::contains)
        .findFirst()
        .orElse(Locale.ENGLISH);
  }

  /**
   * Address of one of our pages for a link. Pages of client data stay inside the current view.
   *
   * @param path inside the application: {@code /dashboard}
   */
  public String url(String path) {
    return request.getContextPath() + subject.prefix() + path;
  }

  /** Address of a page that is always the signed-in person's own, even in client view. */
  public String ownUrl(String path) {
    return request.getContextPath() + path;
  }

  /** The page that is shown, as it is named inside the application: {@code /clients/details}. */
  public String getPage() {
    return request.getServletPath().replaceFirst("\\.xhtml$", "");
  }

  /** {@code page} for the link to the page that is shown, for {@code aria-current}. */
  public String current(String path) {
    String shown = getPage();
    return shown.equals(path) || shown.startsWith(path + "/") ? "page" : "false";
  }
}
