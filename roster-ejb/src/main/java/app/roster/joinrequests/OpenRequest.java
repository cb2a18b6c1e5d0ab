package app.roster.joinrequests;

import java.time.Instant;
import java.util.Optional;

/**
 * A request nobody has answered yet.
 *
 * @param email the address the person has proved
 * @param message what the person says, plain text
 */
public record OpenRequest(RequestId id, String email, Optional<String> message, Instant askedAt) {}
