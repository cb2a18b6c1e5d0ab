package app.roster.audit;

import app.roster.access.Action;
import app.roster.access.Resource;
import app.roster.kernel.UserId;
import java.time.Instant;
import java.util.Objects;

/**
 * What somebody did to somebody's data; the same again within a minute is one line.
 *
 * @param at the latest moment
 * @param actorName empty if the person is in the team no more
 * @param subjectName empty if the person is a client no more
 * @param view session of the client view it was done through; empty outside
 * @param allowed false if it was refused
 * @param address where the latest was done from; empty if unknown
 * @param times how often
 */
public record AccessLine(
    Instant at,
    UserId actor,
    String actorName,
    UserId subject,
    String subjectName,
    String view,
    Action action,
    Resource resource,
    boolean allowed,
    String address,
    int times) {

  private static final long MINUTE = 60;

  /** Whether the other is the same, but for how often and for the second. */
  boolean isRepeatedBy(AccessLine other) {
    return at.getEpochSecond() / MINUTE == other.at.getEpochSecond() / MINUTE
        && actor.equals(other.actor)
        && subject.equals(other.subject)
        && Objects.equals(view, other.view)
        && action == other.action
        && resource == other.resource
        && allowed == other.allowed
        && address.equals(other.address);
  }

  AccessLine oftener(int more) {
    return new AccessLine(
        at,
        actor,
        actorName,
        subject,
        subjectName,
        view,
        action,
        resource,
        allowed,
        address,
        times + more);
  }
}
