package app.roster.keycloak.provisioning;

/**
 * A checked wish to import.
 *
 * @param requestKey what makes a repeated upload the same upload, or null
 * @param fileSha256 hash of the caller's file in lower-case hex, or null
 * @param linkBase this server's public address, ending with a slash
 */
public record ImportRequest(
    String realmId,
    String organizationId,
    String actorId,
    String requestKey,
    String fileSha256,
    String linkBase) {}
