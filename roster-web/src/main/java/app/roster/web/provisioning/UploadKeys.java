package app.roster.web.provisioning;

import app.roster.provisioning.ImportFiles;
import app.roster.provisioning.UploadKey;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.stream.Stream;

/** The key to uploaded files, which this browser keeps in a cookie and no server anywhere. */
@RequestScoped
class UploadKeys {

  private static final String COOKIE = "roster-upload";

  @Inject private HttpServletRequest request;

  Optional<UploadKey> find() {
    Cookie[] cookies = request.getCookies();
    return Stream.of(cookies == null ? new Cookie[0] : cookies)
        .filter(cookie -> COOKIE.equals(cookie.getName()))
        .map(Cookie::getValue)
        .flatMap(text -> UploadKey.parse(text).stream())
        .findFirst();
  }

  /** The key of this browser, which is to keep it for as long as the files are kept. */
  UploadKey give(HttpServletResponse response) {
    UploadKey key = find().orElseGet(UploadKey::random);
    Cookie cookie = new Cookie(COOKIE, key.text());
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setAttribute("SameSite", "Strict");
    cookie.setPath(request.getContextPath() + "/");
    cookie.setMaxAge((int) ImportFiles.KEPT.toSeconds());
    response.addCookie(cookie);
    return key;
  }
}
