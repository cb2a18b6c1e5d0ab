package app.roster.keycloak.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A mail server that takes everything and keeps it as it came, however often the same comes. It can
 * hold its callers until a number of them are there at the same time.
 */
public final class RawMailServer implements AutoCloseable {

  /** Shorter than a sender waits for an answer. */
  private static final long PATIENCE_SECONDS = 8;

  private final ServerSocket door;
  private final CountDownLatch together;
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private final List<RawMail> mails = new ArrayList<>();
  private final AtomicInteger sending = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();

  private RawMailServer(ServerSocket door, int callers) {
    this.door = door;
    this.together = new CountDownLatch(callers);
  }

  public static RawMailServer start() {
    return startWhereCallersMeet(1);
  }

  /** The first ones wait for each other with their mails half said. */
  public static RawMailServer startWhereCallersMeet(int callers) {
    try {
      RawMailServer server =
          new RawMailServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), callers);
      server.workers.execute(server::serve);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return door.getLocalPort();
  }

  /** Whether as many as wanted were sending at the same time. */
  public boolean haveMet() {
    return together.getCount() == 0;
  }

  public synchronized List<RawMail> mails() {
    return List.copyOf(mails);
  }

  /** Lets those go on that wait for each other, whoever is missing. */
  public void release() {
    while (!haveMet()) {
      together.countDown();
    }
  }

  /** How many were sending at the same time at most. */
  public int mostAtOnce() {
    return most.get();
  }

  /** The first mail to this address, waiting for it. */
  public synchronized RawMail awaitTo(String address) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (System.nanoTime() < end) {
      List<RawMail> found =
          mails.stream().filter(mail -> mail.recipients().contains(address)).toList();
      if (!found.isEmpty()) {
        return found.get(0);
      }
      awaitAnother();
    }
    throw new AssertionError("no mail to " + address + " among " + mails.size());
  }

  @Override
  public void close() {
    workers.shutdownNow();
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitAnother() {
    try {
      wait(TimeUnit.SECONDS.toMillis(1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void serve() {
    while (!door.isClosed()) {
      try {
        Socket caller = door.accept();
        workers.execute(() -> talk(caller));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void talk(Socket caller) {
    try (caller) {
      // One byte is one character: nothing of what came is lost.
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1));
      PrintWriter out = new PrintWriter(caller.getOutputStream(), false, StandardCharsets.US_ASCII);
      say(out, "220 raw.example.org ESMTP");
      List<String> recipients = new ArrayList<>();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String command = line.toUpperCase(Locale.ROOT);
        if (command.startsWith("RCPT TO:")) {
          recipients.add(line.replaceAll(".*<(.*)>.*", "$1"));
        }
        if (command.equals("DATA")) {
          most.accumulateAndGet(sending.incrementAndGet(), Math::max);
          meet();
          say(out, "354 Go ahead");
          List<String> content = content(in);
          sending.decrementAndGet();
          keep(new RawMail(List.copyOf(recipients), content));
        }
        say(out, command.startsWith("QUIT") ? "221 Bye" : "250 OK");
      }
    } catch (IOException hungUp) {
      // the next caller may be in a better mood
    }
  }

  private void meet() {
    together.countDown();
    try {
      together.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private static List<String> content(BufferedReader in) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
      lines.add(line.startsWith(".") ? line.substring(1) : line);
    }
    return lines;
  }

  private static void say(PrintWriter out, String answer) {
    out.print(answer + "\r\n");
    out.flush();
  }

  private synchronized void keep(RawMail mail) {
    mails.add(mail);
    notifyAll();
  }
}
