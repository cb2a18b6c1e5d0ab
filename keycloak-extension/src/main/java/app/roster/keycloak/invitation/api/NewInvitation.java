package app.roster.keycloak.invitation.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What a caller sends to invite somebody; nothing else in the body is looked at. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record NewInvitation(
    String email, String message, String kind, String role, String locale, Integer expiresInDays) {}
