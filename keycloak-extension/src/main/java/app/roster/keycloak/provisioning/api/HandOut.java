package app.roster.keycloak.provisioning.api;

import app.roster.keycloak.provisioning.ImportEntity;
import app.roster.keycloak.provisioning.Imports;
import app.roster.keycloak.provisioning.password.GeneratedPasswords;
import app.roster.keycloak.provisioning.row.ImportKey;
import app.roster.keycloak.provisioning.row.ImportRowEntity;
import app.roster.keycloak.transaction.OwnTransaction;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import org.keycloak.models.KeycloakSessionFactory;

/** The passwords made here, one JSON object per line; a few hundred rows in memory at a time. */
final class HandOut implements StreamingOutput {

  private static final int CHUNK = 500;

  private static final ObjectWriter LINES =
      new ObjectMapper()
          .writerFor(Line.class)
          .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
          .withRootValueSeparator("\n");

  private final OwnTransaction transaction;
  private final Clock clock;
  private final String realmId;
  private final String importId;
  private final GeneratedPasswords passwords;

  HandOut(KeycloakSessionFactory factory, Clock clock, ImportEntity ended, ImportKey key) {
    this.transaction = new OwnTransaction(factory);
    this.clock = clock;
    this.realmId = ended.realmId();
    this.importId = ended.id();
    this.passwords = new GeneratedPasswords(key, importId);
  }

  @Override
  public void write(OutputStream out) throws IOException {
    List<Line> lines = after(0);
    while (!lines.isEmpty()) {
      for (Line line : lines) {
        LINES.writeValue(out, line);
        out.write('\n');
      }
      lines = after(lines.get(lines.size() - 1).row());
    }
  }

  private List<Line> after(int row) {
    List<Line> lines =
        transaction.callIn(
            realmId,
            session ->
                new Imports(session, clock)
                    .rows().withGeneratedPassword(importId, row, CHUNK).stream()
                        .map(this::line)
                        .toList());
    return lines == null ? List.of() : lines;
  }

  private Line line(ImportRowEntity row) {
    return new Line(row.row(), row.email().orElseThrow(), passwords.of(row.row()));
  }

  /** One person. */
  record Line(int row, String email, String password) {

    // Keeps people and passwords out of any log.
    @Override
    public String toString() {
      return "row " + row;
    }
  }
}
