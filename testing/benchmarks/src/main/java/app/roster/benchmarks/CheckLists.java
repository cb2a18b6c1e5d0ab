package app.roster.benchmarks;

import static app.roster.benchmarks.Report.figure;

import app.roster.provisioning.csv.ClientFile;
import app.roster.provisioning.csv.Column;
import app.roster.provisioning.csv.HeaderMode;
import app.roster.provisioning.csv.Reading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntSupplier;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Checking a client list: recognising the file, bounds, and the rules of each cell, against nothing
 * but reading the same bytes with Commons CSV, which does the parsing in ours too. Needs no server.
 */
final class CheckLists implements Benchmark {

  private static final int ROWS = 100_000;
  private static final int WARM_UP = 10;
  private static final int ROUNDS = 20;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  @Override
  public String name() {
    return "check-lists";
  }

  @Override
  public Report run(Ground ground) {
    byte[] list = list();
    List<Double> ours = new ArrayList<>();
    List<Double> plain = new ArrayList<>();
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      ours.add(secondsOf(() -> check(list)));
      plain.add(secondsOf(() -> read(list)));
    }
    double check = median(ours.subList(WARM_UP, ours.size()));
    double read = median(plain.subList(WARM_UP, plain.size()));
    return new Report(
            "Checking a list of %d people".formatted(ROWS), "", "rows per second of a core", "ms")
        .row("Roster, every rule", rowsPerSecond(check), figure(check * 1000))
        .row("Commons CSV, reading alone", rowsPerSecond(read), figure(read * 1000))
        .atLeast("rows per second of a core", ROWS / check, 200_000)
        .atMost("time, Roster / Commons CSV", check / read, 8);
  }

  // Processor time of this thread, as nothing is waited for: others on the machine do not count.
  private static double secondsOf(IntSupplier work) {
    long start = THREADS.getCurrentThreadCpuTime();
    int rows = work.getAsInt();
    long end = THREADS.getCurrentThreadCpuTime();
    if (rows != ROWS) {
      throw new IllegalStateException("only " + rows + " rows were right");
    }
    return (end - start) / 1e9;
  }

  private static double median(List<Double> seconds) {
    return seconds.stream().sorted().skip(seconds.size() / 2).findFirst().orElseThrow();
  }

  private static int check(byte[] list) {
    Reading reading =
        new Reading(HeaderMode.POSITIONS, LocalDate.of(2026, 11, 22), Set.of(), row -> "");
    return ClientFile.of(list, reading).check().validRows();
  }

  private static int read(byte[] list) {
    int rows = -1;
    try (Reader reader =
        new InputStreamReader(new ByteArrayInputStream(list), StandardCharsets.UTF_8)) {
      for (CSVRecord record : CSVFormat.RFC4180.parse(reader)) {
        rows += record.size() / Column.TEMPLATE.size();
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String rowsPerSecond(double seconds) {
    return String.valueOf(Math.round(ROWS / seconds));
  }

  private static byte[] list() {
    StringBuilder list = new StringBuilder(String.join(",", Column.TEMPLATE)).append('\n');
    for (int row = 0; row < ROWS; row++) {
      list.append("person")
          .append(row)
          .append("@example.org,\"Secret, ")
          .append(row)
          .append("!\",");
      list.append("Zoë,\"Müller \"\"").append(row).append("\"\"\",19811120,F\n");
    }
    return list.toString().getBytes(StandardCharsets.UTF_8);
  }
}
