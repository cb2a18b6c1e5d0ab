package app.roster.keycloak.invitation;

/**
 * It is somebody's turn to invite an address: nobody else is about to.
 *
 * @param near the limits that were near before
 * @param known whether this address, or a request with the same key, has ever been seen before;
 *     there is nothing to compare with otherwise
 */
public record Turn(Limits.Near near, boolean known) {}
