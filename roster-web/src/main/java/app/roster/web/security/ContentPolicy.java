package app.roster.web.security;

import app.roster.kernel.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;

/**
 * The content security policy. Faces pages add a nonce to it (web.xml hands it to PrimeFaces, which
 * appends the nonce, so {@code script-src} must stay last); everything else carries it as it is.
 */
@Named
@ApplicationScoped
public class ContentPolicy {

  @Inject private Settings settings;

  public String getValue() {
    return "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none';"
        // A posted form may end at the sign-in page: when a session is over, or on sign-out.
        + (" form-action 'self' " + origin(settings.realm()) + ";")
        + " img-src 'self' data: blob:; font-src 'self' data:;"
        // PrimeFaces writes column widths and panel positions as style attributes.
        + " style-src 'self'; style-src-attr 'unsafe-inline'; script-src 'self'";
  }

  private static String origin(URI address) {
    return address.getScheme() + "://" + address.getAuthority();
  }
}
