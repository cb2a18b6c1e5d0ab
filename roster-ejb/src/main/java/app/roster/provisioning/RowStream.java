package app.roster.provisioning;

import app.roster.provisioning.csv.ClientRow;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.stream.Stream;

/** Rows as lines of JSON, written as they are read, so that no list of them ever exists. */
final class RowStream extends InputStream {

  private final Stream<ClientRow> rows;
  private final Iterator<ClientRow> remaining;
  private byte[] line = {};
  private int position;

  RowStream(Stream<ClientRow> rows) {
    this.rows = rows;
    this.remaining = rows.iterator();
  }

  @Override
  public int read() {
    return fill() ? line[position++] & 0xff : -1;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int taken = Math.min(length, line.length - position);
    System.arraycopy(line, position, buffer, offset, taken);
    position += taken;
    return taken;
  }

  @Override
  public void close() {
    rows.close();
  }

  private boolean fill() {
    if (position < line.length) {
      return true;
    }
    if (!remaining.hasNext()) {
      return false;
    }
    line = json(remaining.next()).getBytes(StandardCharsets.UTF_8);
    position = 0;
    return true;
  }

  private static String json(ClientRow row) {
    JsonObjectBuilder object =
        Json.createObjectBuilder().add("row", row.row()).add("email", row.email());
    // Without one, Keycloak makes one.
    if (!row.password().isEmpty()) {
      object.add("password", row.password());
    }
    object.add("firstName", row.firstName()).add("lastName", row.lastName());
    if (row.birthdate() != null) {
      object.add("birthdate", row.birthdate().toString());
    }
    if (row.gender() != null) {
      object.add("gender", row.gender());
    }
    if (row.externalId() != null) {
      object.add("externalId", row.externalId());
    }
    if (!row.tags().isEmpty()) {
      object.add("tags", Json.createArrayBuilder(row.tags()));
    }
    return object.build() + "\n";
  }
}
