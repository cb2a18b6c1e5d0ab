package app.roster.keycloak.signup;

import app.roster.keycloak.ground.TestRealm;
import app.roster.keycloak.signup.form.Agreement;
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
public record Invitee(Practice practice, String email, String id, Mail mail) {

  /** What the registration form asks for, filled in. */
  public static final Map<String, String> PROFILE =
      Map.of(
          "firstName", "Nora",
          "lastName", "Newcomer",
          "birthdate", "1990-05-17",
          "gender", "female",
          "zoneinfo", "Europe/Berlin",
          "password", TestRealm.PASSWORD,
          "password-confirm", TestRealm.PASSWORD);

  public static Invitee of(Practice practice, String email) {
    String id = practice.invite(email).ok().text("id");
    return new Invitee(practice, email, id, practice.mailTo(email));
  }

  public static Map<String, String> profileWith(String field, String value) {
    Map<String, String> profile = new HashMap<>(PROFILE);
    profile.put(field, value);
    return profile;
  }

  public URI link() {
    return practice.linkIn(mail);
  }

  /** A fresh browser behind the link. */
  public Browser opened() {
    return practice.browser().open(link());
  }

  /** As {@link #opened()}, with the registration form filled in and sent. */
  public Browser registered() {
    return opened().submit(PROFILE);
  }

  /** As {@link #registered()}, by somebody who agrees to the connection on that form. */
  public Browser registeredAndConnected() {
    return opened().submit(profileWith(Agreement.FIELD, "true"));
  }

  /** As {@link #opened()}, signed in with the account of the invited address. */
  public Browser signedIn() {
    return opened().signIn(email, TestRealm.PASSWORD);
  }

  public String status() {
    return practice.invitation(id).get("status").asText();
  }

  public JsonNode account() {
    return practice.realm().admin("/users?exact=true&email=" + email).get().ok().json().path(0);
  }

  public boolean isMember() {
    return practice.organization().hasMember(account().path("id").asText("none"));
  }

  public void cancel() {
    practice.inOrganization("/invitations/" + id).delete().ok();
  }

  /** Lets the time of the invitation run out, for everybody who reads it from now on. */
  public void expire() throws SQLException {
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
