package app.roster.access;

import app.roster.kernel.PersonId;
import app.roster.kernel.UserId;
import java.time.ZoneId;

/**
 * The person whose data is touched, after the {@link Guard} let the actor through.
 *
 * @param zone the person's time zone, in which their days begin and end; UTC while none is known
 */
public record Subject(PersonId person, UserId user, ZoneId zone) {}
