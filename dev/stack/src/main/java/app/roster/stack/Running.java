package app.roster.stack;

import java.util.ArrayDeque;
import java.util.Deque;

/** What has been started and must be stopped, last one first. Safe to close at any moment. */
final class Running implements AutoCloseable {

  private final Deque<Server> servers = new ArrayDeque<>();
  private boolean closed;

  /** A server that arrives after the end is stopped at once. */
  void add(Server server) {
    if (!added(server)) {
      server.close();
      throw new StackException("Stopped while it was starting.");
    }
  }

  @Override
  public void close() {
    Server next = takeNext();
    while (next != null) {
      next.close();
      next = takeNext();
    }
  }

  private synchronized boolean added(Server server) {
    if (!closed) {
      servers.push(server);
    }
    return !closed;
  }

  private synchronized Server takeNext() {
    closed = true;
    return servers.poll();
  }
}
