package app.roster.keycloak.signup;

import app.roster.keycloak.ground.TestRealm;
import app.roster.keycloak.story.Browser;
import app.roster.keycloak.story.Practice;
import app.roster.stack.Mail;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** Somebody whom the practice has invited, with the mail at hand. */
record Invitee(Practice practice, String email, String id, Mail mail) {

  /** What the registration form asks for, filled in. */
  static final Map<String, String> PROFILE =
      Map.of(
          "firstName", "Nora",
          "lastName", "Newcomer",
          "birthdate", "1990-05-17",
          "gender", "female",
          "zoneinfo", "Europe/Berlin",
          "password", TestRealm.PASSWORD,
          "password-confirm", TestRealm.PASSWORD);

  static Invitee of(Practice practice, String email) {
    String id = practice.invite(email).ok().text("id");
    return new Invitee(practice, email, id, practice.mailTo(email));
  }

  static Map<String, String> profileWith(String field, String value) {
    Map<String, String> profile = new HashMap<>(PROFILE);
    profile.put(field, value);
    return profile;
  }

  URI link() {
    return practice.linkIn(mail);
  }

  /** A fresh browser behind the link. */
  Browser opened() {
    return practice.browser().open(link());
  }

  /** As {@link #opened()}, with the registration form filled in and sent. */
  Browser registered() {
    return opened().submit(PROFILE);
  }

  /** As {@link #registered()}, by somebody who agrees to the connection on that form. */
  Browser registeredAndConnected() {
    return opened().submit(profileWith(Agreement.FIELD, "true"));
  }

  /** As {@link #opened()}, signed in with the account of the invited address. */
  Browser signedIn() {
    return opened().signIn(email, TestRealm.PASSWORD);
  }

  String status() {
    return practice.invitation(id).get("status").asText();
  }

  JsonNode account() {
    return practice.realm().admin("/users?exact=true&email=" + email).get().ok().json().path(0);
  }

  boolean isMember() {
    return practice.organization().hasMember(account().path("id").asText("none"));
  }

  void cancel() {
    practice.inOrganization("/invitations/" + id).delete().ok();
  }

  /** Lets the time of the invitation run out, for everybody who reads it from now on. */
  void expire() throws SQLException {
    try (Connection connection =
            practice.ground().database().database("keycloak").dataSource().getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update roster_invitation set expires_at = 1 where id = ?")) {
      update.setString(1, id);
      update.executeUpdate();
    }
  }
}
