package app.roster.tags;

import java.io.Serializable;

/**
 * A tag and how far it is used.
 *
 * @param clients how many clients of the organization have it, archived ones too
 */
public record TagUse(Tag tag, long clients) implements Serializable {}
