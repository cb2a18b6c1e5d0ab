package app.roster.keycloak.feed;

/** The columns of a user the feed tells. */
record Person(String id, String email, String firstName, String lastName, boolean enabled) {

  static Person of(Object[] row) {
    return new Person(
        (String) row[0], (String) row[1], (String) row[2], (String) row[3], (Boolean) row[4]);
  }
}
