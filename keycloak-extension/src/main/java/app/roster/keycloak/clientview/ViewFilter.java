package app.roster.keycloak.clientview;

import java.util.Optional;

/**
 * Which views are wanted; what is empty does not matter.
 *
 * @param running true for running ones only, false for ended ones only
 */
public record ViewFilter(
    Optional<String> organizationId,
    Optional<String> actorId,
    Optional<String> subjectId,
    Optional<Boolean> running) {

  /** Every view of this person's data, in whatever organization. */
  public static ViewFilter ofSubject(String userId) {
    return new ViewFilter(
        Optional.empty(), Optional.empty(), Optional.of(userId), Optional.empty());
  }

  /** Every view in this organization, of one of its clients or of all. */
  public static ViewFilter inOrganization(String organizationId, Optional<String> subjectId) {
    return new ViewFilter(
        Optional.of(organizationId), Optional.empty(), subjectId, Optional.empty());
  }
}
