package app.roster.keycloak.invitation.key;

import app.roster.keycloak.invitation.row.InvitationEntity;

/**
 * An invitation that somebody holds a key of.
 *
 * @param invitation in whatever state
 * @param proof what the key proves
 */
public record ShownKey(InvitationEntity invitation, KeyProof proof) {}
