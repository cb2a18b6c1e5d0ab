package app.roster.keycloak.clientview.right;

/** The facts one decision rests on: the organization, who looks, and who is looked at. */
record ViewCase(Place place, Standing actor, Standing subject) {

  /** What the organization is at this moment. */
  enum Place {
    UNKNOWN,
    DISABLED,
    WITHOUT_VIEWS,
    OPEN
  }
}
