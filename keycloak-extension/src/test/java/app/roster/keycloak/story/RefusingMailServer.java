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
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that speaks SMTP and knows none of the recipients. */
public final class RefusingMailServer implements AutoCloseable {

  private final ServerSocket door;
  private final AtomicInteger refused = new AtomicInteger();

  private RefusingMailServer(ServerSocket door) {
    this.door = door;
  }

  public static RefusingMailServer start(int port) {
    try {
      RefusingMailServer server =
          new RefusingMailServer(new ServerSocket(port, 50, InetAddress.getLoopbackAddress()));
      Thread worker = new Thread(server::serve, "refusing-mail-server");
      worker.setDaemon(true);
      worker.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many mails it has been offered. */
  public int refused() {
    return refused.get();
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve() {
    while (!door.isClosed()) {
      try (Socket caller = door.accept()) {
        talk(caller);
      } catch (IOException hungUp) {
        // the next caller may be in a better mood
      }
    }
  }

  private void talk(Socket caller) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
    PrintWriter out = new PrintWriter(caller.getOutputStream(), true, StandardCharsets.US_ASCII);
    out.print("220 refusing.example.org ESMTP\r\n");
    out.flush();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String command = line.toUpperCase(Locale.ROOT);
      out.print(answer(command) + "\r\n");
      out.flush();
      if (command.startsWith("QUIT")) {
        return;
      }
    }
  }

  private String answer(String command) {
    if (command.startsWith("RCPT")) {
      refused.incrementAndGet();
      return "550 5.1.1 No such user here";
    }
    return command.startsWith("QUIT") ? "221 Bye" : "250 OK";
  }
}
