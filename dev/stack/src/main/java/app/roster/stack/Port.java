package app.roster.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * A TCP port on the loopback address.
 *
 * @param use what listens on it, for messages
 * @param property the system property that changes it
 * @param number 1 to 65535
 */
public record Port(String use, String property, int number) {

  private static final int LOWEST_FREE = 20_000;
  private static final int FREE_PORTS = 12_000;

  /** Some port nobody listens on, below the range from which systems take client ports. */
  static int anyFree() {
    // Where to begin differs per process, so that two test runs seldom look at the same port.
    int start = (int) (ProcessHandle.current().pid() * 97 + System.nanoTime() / 1_000_003);
    for (int step = 0; step < FREE_PORTS; step++) {
      int candidate = LOWEST_FREE + Math.floorMod(start + step * 7, FREE_PORTS);
      if (isFree(candidate)) {
        return candidate;
      }
    }
    throw new StackException("No free port between " + LOWEST_FREE + " and 32000.");
  }

  /**
   * @throws StackException when something else listens on this port
   */
  public void requireFree() {
    if (!isFree(number)) {
      throw new StackException(
          "Port %d (%s) is taken. Stop what uses it, or choose another: -D%s=<port>"
              .formatted(number, use, property));
    }
  }

  private static boolean isFree(int number) {
    try (ServerSocket socket = new ServerSocket()) {
      // A port that only lingers after a stop counts as free: the servers can bind it too.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), number));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
