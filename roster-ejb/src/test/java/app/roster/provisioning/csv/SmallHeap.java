package app.roster.provisioning.csv;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Stream;

/** A program of its own: reads a hundred thousand people, six megabytes. */
final class SmallHeap {

  private static final int ROWS = 100_000;

  private SmallHeap() {}

  public static void main(String[] arguments) {
    Reading reading =
        new Reading(HeaderMode.POSITIONS, LocalDate.of(2026, 11, 22), KnownTags.any());
    ClientFile file = ClientFile.of(list(), reading);
    int right = file.check().validRows();
    try (Stream<ClientRow> rows = file.rows()) {
      System.out.println(
          right + " right, " + rows.filter(row -> row.row() > 1).count() + " handed out");
    }
  }

  private static byte[] list() {
    ByteArrayOutputStream list = new ByteArrayOutputStream(8 << 20);
    list.writeBytes((String.join(",", Column.TEMPLATE) + "\n").getBytes(StandardCharsets.UTF_8));
    for (int row = 0; row < ROWS; row++) {
      String person = "person" + row + "@example.org,Secret-" + row + "x,First,Last,19811120,F\n";
      list.writeBytes(person.getBytes(StandardCharsets.UTF_8));
    }
    return list.toByteArray();
  }
}
