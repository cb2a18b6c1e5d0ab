package app.roster.stack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Looks for secrets that must not stand anywhere: in every table of a database, in every file below
 * a folder, in a text; as they are, in base64 and in hexadecimal digits. What it finds it names by
 * place, never by content.
 */
public final class Traces {

  private static final int KEY_LENGTH = 8;

  private static final int BLOCK = 1 << 16;
  private static final int ROWS_AT_ONCE = 1000;

  private final Map<Long, List<byte[]>> byBeginning = new HashMap<>();

  /** The last two bytes of all beginnings: most places of a text are none of them. */
  private final BitSet endings = new BitSet(1 << Short.SIZE);

  /**
   * @param secrets of plain letters, digits and dashes, eight at least
   */
  public Traces(Collection<String> secrets) {
    secrets.stream().flatMap(secret -> Spellings.of(secret).stream()).distinct().forEach(this::add);
  }

  private void add(String spelling) {
    byte[] bytes = spelling.getBytes(StandardCharsets.US_ASCII);
    long beginning = key(bytes);
    byBeginning.computeIfAbsent(beginning, some -> new ArrayList<>()).add(bytes);
    endings.set(ending(beginning));
  }

  private static int ending(long bytes) {
    return (int) (bytes & 0xFFFF);
  }

  /** Whether one of them stands in this text. */
  public boolean areIn(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Window window = new Window();
    for (byte next : bytes) {
      if (window.ends(next & 0xFF)) {
        return true;
      }
    }
    return false;
  }

  /** Names of the tables with a row that holds one of them in any column. */
  public Set<String> inTables(Database database) {
    Set<String> found = new TreeSet<>();
    try (Connection connection = database.dataSource().getConnection()) {
      // Otherwise the driver would fetch all rows at once.
      connection.setAutoCommit(false);
      for (String table : tables(connection)) {
        if (holds(connection, table)) {
          found.add(table);
        }
      }
    } catch (SQLException e) {
      throw new StackException("The tables cannot be searched: " + e.getMessage(), e);
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

  private boolean holds(Connection connection, String table) throws SQLException {
    // The name comes from the database itself.
    String query = "select x::text from \"%s\" x".formatted(table);
    try (Statement search = connection.createStatement()) {
      search.setFetchSize(ROWS_AT_ONCE);
      try (ResultSet rows = search.executeQuery(query)) {
        while (rows.next()) {
          if (areIn(rows.getString(1))) {
            return true;
          }
        }
        return false;
      }
    }
  }

  /** Files at any depth that hold one of them; what goes away meanwhile is passed over. */
  public Set<Path> inFiles(Path folder) {
    return inFiles(folder, Instant.MIN);
  }

  /**
   * As {@link #inFiles(Path)}, without files that have not changed since then and folders that
   * belong to somebody else: for places that many share.
   */
  public Set<Path> inFiles(Path folder, Instant since) {
    Set<Path> found = new TreeSet<>();
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (attributes.isRegularFile()
                  && attributes.lastModifiedTime().toInstant().isAfter(since)
                  && holds(file)) {
                found.add(file);
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException changed) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private boolean holds(Path file) {
    Window window = new Window();
    byte[] block = new byte[BLOCK];
    try (InputStream bytes = Files.newInputStream(file)) {
      int read = bytes.read(block);
      while (read >= 0) {
        for (int place = 0; place < read; place++) {
          if (window.ends(block[place] & 0xFF)) {
            return true;
          }
        }
        read = bytes.read(block);
      }
      return false;
    } catch (NoSuchFileException | AccessDeniedException notForUs) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long key(byte[] bytes) {
    long key = 0;
    for (int place = 0; place < KEY_LENGTH; place++) {
      key = key << Byte.SIZE | bytes[place] & 0xFF;
    }
    return key;
  }

  /** The last bytes that were read, and the spellings that have begun and may go on. */
  private final class Window {

    private final List<Begun> begun = new ArrayList<>();
    private long last;

    /** Takes one more byte, and says whether a spelling ends with it. */
    boolean ends(int next) {
      if (!begun.isEmpty()) {
        begun.removeIf(one -> !one.goesOn(next));
      }
      last = last << Byte.SIZE | next;
      if (endings.get(ending(last))) {
        byBeginning
            .getOrDefault(last, List.of())
            .forEach(spelling -> begun.add(new Begun(spelling)));
      }
      return !begun.isEmpty() && begun.stream().anyMatch(Begun::isComplete);
    }
  }

  /** A spelling whose first characters have been read. */
  private static final class Begun {

    private final byte[] wanted;
    private int read = KEY_LENGTH;

    Begun(byte[] wanted) {
      this.wanted = wanted;
    }

    boolean goesOn(int next) {
      return (wanted[read++] & 0xFF) == next;
    }

    boolean isComplete() {
      return read == wanted.length;
    }
  }
}
