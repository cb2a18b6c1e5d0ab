package app.roster.measurements;

import app.roster.kernel.UserId;

/**
 * Values of a person, or what is made of them, are different now. Fired in the transaction that
 * changed them; observe it {@code AFTER_SUCCESS} to tell others.
 */
public record MeasurementsChanged(UserId person) {}
