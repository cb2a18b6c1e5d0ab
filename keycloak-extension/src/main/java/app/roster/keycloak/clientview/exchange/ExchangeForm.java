package app.roster.keycloak.clientview.exchange;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import org.keycloak.OAuth2Constants;

/**
 * The parameters of a client-view exchange, each at most once.
 *
 * @param requestedTokenType absent or access token; nothing else is ever issued
 */
record ExchangeForm(
    Optional<String> requestedTokenType,
    String actorTokenType,
    String actorToken,
    String subjectId,
    String organizationId,
    Optional<String> reason,
    Optional<String> renewedSessionId) {

  static final String USER_ID_TYPE = "urn:roster:params:oauth:token-type:user-id";
  static final String ORGANIZATION = "organization_id";
  static final String REASON = "reason";
  static final String RENEWED_SESSION = "client_view_sid";

  static final int LONGEST_REASON = 200;

  // What other kinds of exchange understand; here each of them would ask for another kind of token.
  private static final List<String> FOREIGN =
      List.of(
          OAuth2Constants.REQUESTED_SUBJECT,
          OAuth2Constants.REQUESTED_ISSUER,
          OAuth2Constants.SUBJECT_ISSUER,
          OAuth2Constants.AUDIENCE,
          OAuth2Constants.SCOPE,
          "resource");

  /**
   * @throws Refusal invalid_request for whatever is missing, doubled, foreign or too long
   */
  static ExchangeForm read(MultivaluedMap<String, String> form) {
    form.forEach(ExchangeForm::requireSingle);
    FOREIGN.stream()
        .filter(form::containsKey)
        .findFirst()
        .ifPresent(
            name -> {
              throw Refusal.invalidRequest("Parameter not supported: " + name);
            });
    Optional<String> requested = value(form, OAuth2Constants.REQUESTED_TOKEN_TYPE);
    if (!OAuth2Constants.ACCESS_TOKEN_TYPE.equals(
        requested.orElse(OAuth2Constants.ACCESS_TOKEN_TYPE))) {
      throw Refusal.invalidRequest("requested_token_type unsupported");
    }
    if (!OAuth2Constants.ACCESS_TOKEN_TYPE.equals(
        form.getFirst(OAuth2Constants.ACTOR_TOKEN_TYPE))) {
      throw Refusal.invalidRequest("actor_token_type unsupported");
    }
    return new ExchangeForm(
        requested,
        OAuth2Constants.ACCESS_TOKEN_TYPE,
        required(form, OAuth2Constants.ACTOR_TOKEN),
        required(form, OAuth2Constants.SUBJECT_TOKEN),
        required(form, ORGANIZATION),
        value(form, REASON).map(ExchangeForm::plain),
        value(form, RENEWED_SESSION));
  }

  private static void requireSingle(String name, List<String> values) {
    if (values.size() > 1) {
      throw Refusal.invalidRequest("duplicated parameter");
    }
  }

  private static String required(MultivaluedMap<String, String> form, String name) {
    return value(form, name)
        .orElseThrow(() -> Refusal.invalidRequest("Missing parameter: " + name));
  }

  private static Optional<String> value(MultivaluedMap<String, String> form, String name) {
    return Optional.ofNullable(form.getFirst(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  private static String plain(String reason) {
    boolean hidden = reason.codePoints().anyMatch(ExchangeForm::isHidden);
    if (hidden || reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
      throw Refusal.invalidRequest("reason must be plain text of at most 200 characters");
    }
    return reason;
  }

  private static boolean isHidden(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }
}
