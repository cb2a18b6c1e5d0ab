package app.roster.keycloak.feed;

/** An organization as it is now. */
public record OrganizationState(String id, String name, String alias, boolean enabled) {

  static OrganizationState of(Object[] row) {
    return new OrganizationState(
        (String) row[0], (String) row[1], (String) row[2], (Boolean) row[3]);
  }
}
