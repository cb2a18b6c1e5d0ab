package app.roster.clients.feed;

import app.roster.clients.RosterChanged.Kind;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * One change, with the current state of what it touched.
 *
 * @param type such as {@code member.joined}
 * @param organization id of the organization it belongs to
 */
record Change(String type, String organization, Fields fields) {

  static Optional<Change> parse(Fields item) {
    String organization = item.text("organizationId", 36);
    String type = item.text("type", 64);
    return organization == null || type == null
        ? Optional.empty()
        : Optional.of(new Change(type, organization, item));
  }

  /**
   * The member it is about; a change of an invitation may name a person too, but is not about them.
   */
  Optional<String> user() {
    return Optional.ofNullable(fields.text("userId", 255))
        .filter(user -> !isAboutAnInvitation() && !isAboutARequest() && !isAboutTheOrganization());
  }

  /** The invitation it is about. */
  Optional<String> invitation() {
    return Optional.ofNullable(fields.text("invitationId", 36))
        .filter(invitation -> isAboutAnInvitation());
  }

  /** The request it is about. */
  Optional<String> request() {
    return Optional.ofNullable(fields.text("requestId", 36)).filter(request -> isAboutARequest());
  }

  private boolean isAboutARequest() {
    return type.startsWith("request.");
  }

  private boolean isAboutAnInvitation() {
    return type.startsWith("invitation.");
  }

  boolean isAboutTheOrganization() {
    return type.startsWith("organization.");
  }

  /** The lists that are different now. */
  Set<Kind> kinds() {
    if (invitation().isPresent() || request().isPresent()) {
      return EnumSet.of(Kind.INVITATIONS);
    }
    if (isAboutTheOrganization() || fields.names("practitioner")) {
      return EnumSet.of(Kind.ORGANIZATION);
    }
    // Of somebody who left, nothing says any more whether it was a client or a Pro.
    return fields.names("client")
        ? EnumSet.of(Kind.CLIENTS)
        : EnumSet.of(Kind.CLIENTS, Kind.ORGANIZATION);
  }
}
