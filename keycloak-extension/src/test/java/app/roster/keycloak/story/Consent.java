package app.roster.keycloak.story;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What is kept of a consent; it is read from the table, since nobody else may read it. */
public record Consent(
    String organizationId,
    String invitationId,
    String requestId,
    String textVersion,
    String locale,
    Instant givenAt) {

  static List<Consent> of(Connection database, String userId) throws SQLException {
    try (PreparedStatement query =
        database.prepareStatement(
            "select org_id, invitation_id, request_id, text_version, locale, given_at"
                + " from roster_consent where user_id = ? order by given_at")) {
      query.setString(1, userId);
      List<Consent> consents = new ArrayList<>();
      ResultSet rows = query.executeQuery();
      while (rows.next()) {
        consents.add(
            new Consent(
                rows.getString(1),
                rows.getString(2),
                rows.getString(3),
                rows.getString(4),
                rows.getString(5),
                Instant.ofEpochMilli(rows.getLong(6))));
      }
      return consents;
    }
  }
}
