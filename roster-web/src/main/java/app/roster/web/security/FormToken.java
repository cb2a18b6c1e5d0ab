package app.roster.web.security;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Secret of the session that every plain form carries in its field {@code token}, so that no other
 * site can post in the person's name. Faces forms have their view state instead.
 */
@Named
@SessionScoped
public class FormToken implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String value = random();

  public String getValue() {
    return value;
  }

  /** Whether a posted token is the one we gave out; takes the same time for every answer. */
  public boolean matches(String posted) {
    return posted != null
        && MessageDigest.isEqual(
            value.getBytes(StandardCharsets.UTF_8), posted.getBytes(StandardCharsets.UTF_8));
  }

  private static String random() {
    byte[] bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
