package app.roster.keycloak.signup;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.story.Browser;
import app.roster.keycloak.story.OnPractice;
import app.roster.keycloak.story.Practice;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** After the whole way from mail to membership the key stands nowhere but in the mail. */
@OnPractice
class NoTraceOfKeysIT {

  private final Practice practice;

  NoTraceOfKeysIT(Practice practice) {
    this.practice = practice;
  }

  private static String key(URI link) {
    return link.getQuery().replaceFirst(".*key=", "");
  }

  /** Tables with a row that contains this anywhere. */
  private List<String> tablesWith(String text) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection connection =
        practice.ground().database().database("keycloak").dataSource().getConnection()) {
      for (String table : tables(connection)) {
        // The names come from the database itself.
        String query = "select count(*) from \"%s\" x where x::text like ?".formatted(table);
        try (PreparedStatement count = connection.prepareStatement(query)) {
          count.setString(1, "%" + text.replace("_", "\\_") + "%");
          ResultSet rows = count.executeQuery();
          rows.next();
          if (rows.getLong(1) > 0) {
            found.add(table);
          }
        }
      }
    }
    return found;
  }

  private static List<String> tables(Connection connection) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet rows =
        connection.getMetaData().getTables(null, "public", "%", new String[] {"TABLE"})) {
      while (rows.next()) {
        names.add(rows.getString("TABLE_NAME"));
      }
    }
    return names;
  }

  @Test
  @Tag("A19")
  void neither_database_nor_log_nor_addresses_hold_it() throws SQLException {
    Invitee nobody = Invitee.of(practice, "trace@example.org");
    String copied =
        practice.inOrganization("/invitations/" + nobody.id() + "/link").post().ok().text("link");
    List<String> keys = List.of(key(nobody.link()), key(URI.create(copied)));
    practice.browser().open(URI.create(copied));

    Browser browser = nobody.opened();
    assertThat(browser.address().toString()).doesNotContain(keys);
    assertThat(browser.page()).doesNotContain(keys);
    browser.submit(Invitee.PROFILE).submit(Map.of("decision", "connect"));
    assertThat(nobody.isMember()).isTrue();

    // The search itself works: the address does stand in its tables.
    assertThat(tablesWith(nobody.email())).contains("roster_invitation", "user_entity");
    for (String key : keys) {
      assertThat(tablesWith(key)).isEmpty();
      assertThat(practice.ground().log()).doesNotContain(key);
    }
    assertThat(practice.ground().log()).doesNotContain(nobody.email());
    assertThat(practice.asService("/changes?max=500").get().ok().body()).doesNotContain(keys);
  }
}
