package app.roster.measurements;

import app.roster.access.Actor;

/**
 * Who put a value in, through which client view, and why.
 *
 * @param enteredBy account id; null where no person typed it
 * @param viewId null outside a client view
 */
record Provenance(String enteredBy, String viewId, String note) {

  static final Provenance NOBODY = new Provenance(null, null, null);

  static Provenance of(Actor actor, String note) {
    return new Provenance(
        actor.user().value(), actor.viewId().orElse(null), note.isEmpty() ? null : note);
  }
}
