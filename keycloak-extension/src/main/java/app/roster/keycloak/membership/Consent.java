package app.roster.keycloak.membership;

import java.time.Instant;

/**
 * That a person agrees to share with an organization.
 *
 * @param organizationId with whom
 * @param userId who agrees
 * @param occasion what the person answered or asked
 * @param textVersion to which words
 * @param locale in which language
 * @param givenAt when the person clicked
 */
public record Consent(
    String organizationId,
    String userId,
    Occasion occasion,
    String textVersion,
    String locale,
    Instant givenAt) {

  /**
   * What a consent belongs to: one of the two.
   *
   * @param invitationId the invitation that was accepted, or null
   * @param requestId the request the person made, or null
   */
  public record Occasion(String invitationId, String requestId) {

    public static Occasion invitation(String id) {
      return new Occasion(id, null);
    }

    public static Occasion request(String id) {
      return new Occasion(null, id);
    }
  }
}
