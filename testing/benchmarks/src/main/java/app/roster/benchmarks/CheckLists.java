package app.roster.benchmarks;

import static app.roster.benchmarks.measuring.Report.figure;

import app.roster.benchmarks.measuring.Benchmark;
import app.roster.benchmarks.measuring.Ground;
import app.roster.benchmarks.measuring.Report;
import app.roster.provisioning.csv.ClientFile;
import app.roster.provisioning.csv.Column;
import app.roster.provisioning.csv.HeaderMode;
import app.roster.provisioning.csv.KnownTags;
import app.roster.provisioning.csv.Reading;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Base64;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.io.ByteOrderMark;

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
    String[] seconds = measuredApart().strip().split(" ");
    double check = Double.parseDouble(seconds[0]);
    double read = Double.parseDouble(seconds[1]);
    return new Report(
            "Checking a list of %d people".formatted(ROWS), "", "rows per second of a core", "ms")
        .row("Roster, every rule", rowsPerSecond(check), figure(check * 1000))
        .row("Commons CSV, reading alone", rowsPerSecond(read), figure(read * 1000))
        .atLeast("rows per second of a core", ROWS / check, 200_000)
        .atMost("time, Roster / Commons CSV", check / read, 8);
  }

  /** Prints the median seconds of checking and of reading. */
  public static void main(String[] arguments) {
    byte[] list = list();
    List<Double> ours = new ArrayList<>();
    List<Double> plain = new ArrayList<>();
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      ours.add(secondsOf(() -> check(list)));
      plain.add(secondsOf(() -> read(list)));
    }
    System.out.println(
        median(ours.subList(WARM_UP, ours.size()))
            + " "
            + median(plain.subList(WARM_UP, plain.size())));
  }

  // The Java that builds may be told to compile less than a server does, so measure in another.
  private static String measuredApart() {
    String classPath =
        Stream.of(
                CheckLists.class,
                ClientFile.class,
                CSVFormat.class,
                ByteOrderMark.class,
                Base64.class)
            .map(type -> Path.of(uri(type)).toString())
            .distinct()
            .collect(Collectors.joining(File.pathSeparator));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    try {
      Process process =
          new ProcessBuilder(java, "-Xmx256m", "-cp", classPath, CheckLists.class.getName())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URI uri(Class<?> type) {
    try {
      return type.getProtectionDomain().getCodeSource().getLocation().toURI();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
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
        new Reading(HeaderMode.POSITIONS, LocalDate.of(2026, 11, 22), KnownTags.of(Map.of()));
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
