package app.roster.clienttable.savedviews;

import java.io.Serializable;

/**
 * A view as it stands in a list.
 *
 * @param own whether it is the actor's
 * @param shared whether the whole team has it
 * @param preferred whether those see it who have arranged nothing yet
 */
public record ViewLine(SavedViewId id, String name, boolean own, boolean shared, boolean preferred)
    implements Serializable {}
