package app.roster.keycloak.invitation;

import java.util.List;

/** One page of invitations and how many there are in all. */
public record InvitationPage(List<InvitationRepresentation> items, long total) {}
