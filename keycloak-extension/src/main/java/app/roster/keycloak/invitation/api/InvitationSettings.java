package app.roster.keycloak.invitation.api;

import java.util.List;

/**
 * What the invite dialog shows before anything is sent.
 *
 * @param defaultMessage the Pro may change it
 * @param messageLimit in characters
 * @param subject of the mail
 * @param productName as in the mail
 * @param locales languages a mail can be written in
 * @param defaultLocale the one of them that is used when nobody chooses
 * @param expiresInDays how long an invitation can be accepted when nobody chooses
 * @param longestExpiryInDays the most one may choose
 * @param resendPauseSeconds least time between two mails of one invitation
 * @param resendsPerDay how often one invitation may be sent again within 24 hours
 */
public record InvitationSettings(
    String defaultMessage,
    int messageLimit,
    String subject,
    String productName,
    List<String> locales,
    String defaultLocale,
    long expiresInDays,
    int longestExpiryInDays,
    long resendPauseSeconds,
    int resendsPerDay) {}
