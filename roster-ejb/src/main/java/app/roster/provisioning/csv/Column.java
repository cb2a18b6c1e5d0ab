package app.roster.provisioning.csv;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The columns of a client list: those of the template in its order, then those one may add. */
public enum Column {
  EMAIL("email_address"),
  PASSWORD("initial_password"),
  FIRST_NAME("first_name"),
  LAST_NAME("last_name"),
  BIRTHDATE("birthdate"),
  GENDER("gender"),
  TAG("tag"),
  EXTERNAL_ID("external_id"),
  /** What we write into the file of errors; read again, it says nothing. */
  PROBLEM("problem");

  /** Row 1 as it must be. */
  public static final List<String> TEMPLATE =
      Arrays.stream(values())
          .filter(column -> column.compareTo(GENDER) <= 0)
          .map(Column::header)
          .toList();

  private final String header;

  Column(String header) {
    this.header = header;
  }

  public String header() {
    return header;
  }

  /** The letters and the number by which a spreadsheet names a cell; columns count from 0. */
  public static String address(int position, int row) {
    return Cell.address(position, row);
  }

  boolean isRequired() {
    return compareTo(LAST_NAME) <= 0;
  }

  /** Whether it may stand after those of the template. */
  boolean isExtra() {
    return compareTo(GENDER) > 0;
  }

  boolean isRepeatable() {
    return this == TAG;
  }

  static Optional<Column> named(String header) {
    return Arrays.stream(values()).filter(column -> column.header.equals(header)).findFirst();
  }
}
