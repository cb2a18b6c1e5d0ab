package app.roster.keycloak.feed;

import app.roster.keycloak.tag.Tags;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A client or a practitioner as he is now. Names, attributes and dates are null while unknown;
 * times are instants, {@code birthdate} is a day. Tags are those given when the member joined.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record MemberState(
    String userId,
    String organizationId,
    String email,
    String firstName,
    String lastName,
    String birthdate,
    String gender,
    String zoneinfo,
    String locale,
    boolean enabled,
    String joinedAt,
    String lastSignInAt,
    String state,
    String role,
    String externalId,
    Tags tags) {}
