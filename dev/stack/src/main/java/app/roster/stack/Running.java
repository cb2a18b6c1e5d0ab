package app.roster.stack;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/**
 * What has been started and must be stopped, last one first. Safe to close at any moment: closing
 * waits for the one that is just being started, since nobody else would ever stop it.
 */
final class Running implements AutoCloseable {

  private final Deque<Server> servers = new ArrayDeque<>();
  private final Object starting = new Object();
  private volatile boolean closed;

  /**
   * Starts a server, one at a time.
   *
   * @throws StackException after {@link #close()}; nothing is started then
   */
  <S extends Server> S start(Supplier<S> start) {
    synchronized (starting) {
      if (closed) {
        throw new StackException("Stopped while it was starting.");
      }
      S server = start.get();
      servers.push(server);
      return server;
    }
  }

  @Override
  public void close() {
    closed = true;
    synchronized (starting) {
      while (!servers.isEmpty()) {
        servers.pop().close();
      }
    }
  }
}
