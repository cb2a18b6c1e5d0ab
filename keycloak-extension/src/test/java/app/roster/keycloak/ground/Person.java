package app.roster.keycloak.ground;

import java.util.Map;

/** Somebody with an account. */
public record Person(TestRealm realm, String id, String username) {

  /** A new sign-in through the app. */
  public SignIn signIn() {
    return SignIn.of(realm, email(), TestRealm.PASSWORD);
  }

  /** What people sign in with: Roster's realms take the address as user name. */
  public String email() {
    return username + "@example.org";
  }

  public void change(Map<String, Object> members) {
    realm.admin("/users/" + id).json(members).put().ok();
  }

  public void delete() {
    realm.admin("/users/" + id).delete().ok();
  }

  /** An administrator ends all sign-ins. */
  public void signedOutByAdministrator() {
    realm.admin("/users/" + id + "/logout").post().ok();
  }
}
