package app.roster.provisioning.csv;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The columns of a client list, in the order of the template. */
public enum Column {
  EMAIL("email_address", true),
  PASSWORD("initial_password", true),
  FIRST_NAME("first_name", true),
  LAST_NAME("last_name", true),
  BIRTHDATE("birthdate", false),
  GENDER("gender", false);

  /** Row 1 as it must be. */
  public static final List<String> HEADERS = Arrays.stream(values()).map(Column::header).toList();

  private final String header;
  private final boolean required;

  Column(String header, boolean required) {
    this.header = header;
    this.required = required;
  }

  public String header() {
    return header;
  }

  boolean isRequired() {
    return required;
  }

  static Optional<Column> named(String header) {
    return Arrays.stream(values()).filter(column -> column.header.equals(header)).findFirst();
  }

  /** The letters a spreadsheet shows above a column, from 0. */
  static String letters(int index) {
    String last = String.valueOf((char) ('A' + index % 26));
    return index < 26 ? last : letters(index / 26 - 1) + last;
  }
}
