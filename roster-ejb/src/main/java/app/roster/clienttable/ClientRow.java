package app.roster.clienttable;

import app.roster.kernel.PersonId;
import app.roster.kernel.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * One client in the table. Everything but the ids, the zone and the time of joining may be null.
 *
 * @param zone the client's own, in which their days begin and end
 * @param gender as in FHIR: male, female, other or unknown
 * @param lastSignInAt null for somebody who never signed in (B30)
 * @param externalId what another system of the organization calls the client
 */
public record ClientRow(
    PersonId person,
    UserId user,
    ZoneId zone,
    String firstName,
    String lastName,
    String email,
    LocalDate birthdate,
    String gender,
    Instant joinedAt,
    Instant lastSignInAt,
    String externalId) {}
