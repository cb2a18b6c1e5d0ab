package app.roster.keycloak.story;

import app.roster.keycloak.ground.Answer;
import app.roster.keycloak.ground.Call;
import app.roster.keycloak.ground.KeycloakGround;
import app.roster.keycloak.ground.TestOrganization;
import app.roster.keycloak.ground.TestRealm;
import app.roster.stack.Mail;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** A realm with one organization, one Pro, and the app with its service account. */
public final class Practice {

  public static final String APP = "http://localhost:9/roster/";
  public static final String ORGANIZATION = "Ärzte & Trainer <Nord>";
  public static final String PRO = "pia.pro@example.org";

  private final KeycloakGround ground;
  private final Mails mails;
  private final TestRealm realm;
  private final TestOrganization organization;
  private final String proId;
  private final Token proToken = new Token(() -> token(PRO));
  private final Token serviceToken = new Token(() -> PracticeRealm.serviceToken(realm()));

  private Practice(
      KeycloakGround ground, Mails mails, TestRealm realm, TestOrganization organization) {
    this.ground = ground;
    this.mails = mails;
    this.realm = realm;
    this.organization = organization;
    this.proId = account(PRO, "Pia", "Pro");
    becomes("pros", proId);
  }

  public static Practice open(KeycloakGround ground, Mails mails) {
    return open(ground, mails, mails.port());
  }

  public static Practice open(KeycloakGround ground, Mails mails, int smtpPort) {
    TestRealm realm = PracticeRealm.create(ground, smtpPort);
    return new Practice(ground, mails, realm, organization(realm, ORGANIZATION, "nord"));
  }

  public static TestOrganization organization(TestRealm realm, String name, String alias) {
    Map<String, Object> body =
        Map.of(
            "name", name,
            "alias", alias,
            "domains", List.of(Map.of("name", alias + ".example.org")));
    return new TestOrganization(
        realm, realm.admin("/organizations").json(body).post().ok().createdId());
  }

  public TestRealm realm() {
    return realm;
  }

  public TestOrganization organization() {
    return organization;
  }

  public Mails mails() {
    return mails;
  }

  public KeycloakGround ground() {
    return ground;
  }

  public String proId() {
    return proId;
  }

  public Browser browser() {
    return new Browser(ground.server().base());
  }

  /** An account with a verified address that can sign in with {@link TestRealm#PASSWORD}. */
  public String account(String email, String firstName, String lastName) {
    return account(email, firstName, lastName, true);
  }

  public String account(String email, String firstName, String lastName, boolean verified) {
    Map<String, Object> user = new HashMap<>();
    user.put("username", email);
    user.put("email", email);
    user.put("emailVerified", verified);
    user.put("firstName", firstName);
    user.put("lastName", lastName);
    user.put("enabled", true);
    user.put(
        "attributes",
        Map.of(
            "birthdate", List.of("1980-02-29"),
            "gender", List.of("female"),
            "zoneinfo", List.of("Europe/Berlin")));
    user.put(
        "credentials",
        List.of(Map.of("type", "password", "value", TestRealm.PASSWORD, "temporary", false)));
    return realm.admin("/users").json(user).post().ok().createdId();
  }

  /** The Pro becomes one of another organization too. */
  public void joinAsPro(TestOrganization other) {
    realm.admin("/roster/organizations/" + other.id() + "/pros/" + proId).put().ok();
  }

  /** The administrator makes somebody a Pro or a client, by our own admin call. */
  public void becomes(String group, String userId) {
    realm
        .admin("/roster/organizations/" + organization.id() + "/" + group + "/" + userId)
        .put()
        .ok();
  }

  /** The administrator changes settings of the realm; null brings back the default. */
  public Answer settings(Map<String, Object> wishes) {
    return realm.admin("/roster/settings").json(wishes).put();
  }

  /** A browser in which this person has signed in to the app. */
  public Browser signedIn(String email) {
    return browser().open(realm.uri(PracticeRealm.SIGN_IN)).signIn(email, TestRealm.PASSWORD);
  }

  public boolean memberByAddress(String email) {
    return organization.hasMember(userId(email));
  }

  public JsonNode sessionsOf(String email) {
    return realm.admin("/users/" + userId(email) + "/sessions").get().ok().json();
  }

  public String userId(String email) {
    return realm.admin("/users?exact=true&email=" + email).get().ok().json().at("/0/id").asText();
  }

  public String token(String email) {
    return attemptToken(email, TestRealm.PASSWORD).ok().text("access_token");
  }

  /** The groups of the organization in an access token. */
  public List<String> groupsInToken(String token) {
    String payload =
        new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
    try {
      JsonNode groups = new ObjectMapper().readTree(payload).at("/organization/nord/groups");
      return StreamSupport.stream(groups.spliterator(), false).map(JsonNode::asText).toList();
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tries to sign in without a browser. */
  public Answer attemptToken(String email, String password) {
    return tokens()
        .field("grant_type", "password")
        .field("username", email)
        .field("password", password)
        .post();
  }

  /** A call below {@code /roster} as the Pro. */
  public Call asPro(String path) {
    return realm.call("/roster" + path).bearer(proToken.fresh());
  }

  public Call asProOf(TestOrganization other, String path) {
    return asPro("/organizations/" + other.id() + path);
  }

  /** A call below the organization as its Pro. */
  public Call inOrganization(String path) {
    return asProOf(organization, path);
  }

  public Answer invite(String email) {
    return inOrganization("/invitations")
        .json(Map.of("email", email, "message", "Hello <b>you</b>,\nsee you & yours soon."))
        .post();
  }

  public JsonNode invitation(String id) {
    return inOrganization("/invitations/" + id).get().ok().json();
  }

  /** How often something stands in the history of an invitation. */
  public long history(String id, String type) {
    return StreamSupport.stream(invitation(id).get("history").spliterator(), false)
        .filter(event -> type.equals(event.get("type").asText()))
        .count();
  }

  /** The consents the person has given, to whichever organization, the oldest first. */
  public List<Consent> consentsOf(String email) {
    try (Connection connection =
        ground.database().database("keycloak").dataSource().getConnection()) {
      return Consent.of(connection, userId(email));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The mail of this realm to this address, waiting for it: other realms may write there too. */
  public Mail mailTo(String email) {
    return mails.catcher().await(mail -> isOurs(mail, email), "mail to " + email);
  }

  /** As {@link #mailTo}, but one that came after an earlier one. */
  public Mail mailAfter(Mail earlier, String email) {
    return mails
        .catcher()
        .await(mail -> isOurs(mail, email) && mail.id() > earlier.id(), "another mail to " + email);
  }

  private boolean isOurs(Mail mail, String email) {
    return mail.isTo(email) && mail.text().contains("/realms/" + realm.name() + "/");
  }

  public URI linkIn(Mail mail) {
    return MailLinks.toSignUp(mail);
  }

  /** A call below {@code /roster} as the app's service account. */
  public Call asService(String path) {
    return realm.call("/roster" + path).bearer(serviceToken.fresh());
  }

  private Call tokens() {
    return realm
        .call("/protocol/openid-connect/token")
        .field("client_id", PracticeRealm.APP_CLIENT)
        .field("client_secret", PracticeRealm.APP_SECRET);
  }
}
