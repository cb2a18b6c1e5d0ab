package app.roster.web.clienttable;

import app.roster.clienttable.ClientRow;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One client as the table shows them. */
public final class ClientLine {

  private static final int COLOURS = 8;

  private final ClientRow row;
  private final Map<String, Cell> cells;
  private final List<SmartLine> smart;

  ClientLine(ClientRow row, Map<String, Cell> cells, List<SmartLine> smart) {
    this.row = row;
    this.cells = Map.copyOf(cells);
    this.smart = List.copyOf(smart);
  }

  public String getKey() {
    return row.user().value();
  }

  /** What stands in the column of first names; the address while there is no name at all. */
  public String getFirst() {
    return text(row.firstName()).isEmpty() && text(row.lastName()).isEmpty()
        ? text(row.email())
        : text(row.firstName());
  }

  public String getLast() {
    return text(row.lastName());
  }

  /** First and last name, as links and buttons are read aloud. */
  public String getName() {
    return (getFirst() + " " + getLast()).strip();
  }

  public String getEmail() {
    return text(row.email());
  }

  public String getInitials() {
    String letters =
        Stream.of(text(row.firstName()), text(row.lastName()))
            .filter(name -> !name.isEmpty())
            .map(name -> name.substring(0, name.offsetByCodePoints(0, 1)))
            .collect(Collectors.joining());
    String shown =
        letters.isEmpty() && !getFirst().isEmpty() ? getFirst().substring(0, 1) : letters;
    return shown.toUpperCase(Locale.ROOT);
  }

  /** The same person has the same colour on every page and every day. */
  public int getColour() {
    return Math.floorMod(getKey().hashCode(), COLOURS);
  }

  public boolean isNeverSignedIn() {
    return row.lastSignInAt() == null;
  }

  public Cell cell(String code) {
    return cells.getOrDefault(code, Cell.EMPTY);
  }

  /** One line per column with health data; filled for rows that are open. */
  public List<SmartLine> getSmart() {
    return smart;
  }

  private static String text(String value) {
    return value == null ? "" : value.strip();
  }
}
