package app.roster.tags;

import java.io.Serializable;

/** A tag of an organization. */
public record Tag(TagId id, String name) implements Serializable {}
