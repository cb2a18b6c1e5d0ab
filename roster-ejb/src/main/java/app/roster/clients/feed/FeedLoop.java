package app.roster.clients.feed;

import app.roster.identity.ServiceAccount;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Reads the feed for as long as the application runs, one turn after the other. */
@Startup
@Singleton
public class FeedLoop {

  private static final Logger LOG = Logger.getLogger(FeedLoop.class);

  /** How often a node that does not read looks whether it should. */
  private static final long ELSEWHERE_MILLIS = 5_000;

  private final String node = UUID.randomUUID().toString();
  private final BackOff backOff = new BackOff();

  @Resource private ManagedScheduledExecutorService executor;
  @Inject private ServiceAccount service;
  @Inject private FeedReader reader;
  @Inject private Lease lease;

  private volatile boolean running;
  private volatile Future<?> next;

  @PostConstruct
  void start() {
    if (!service.isConfigured()) {
      LOG.warn("roster.service.client-secret is not set: nothing is learned from Keycloak");
      return;
    }
    running = true;
    schedule(0);
  }

  @PreDestroy
  void stop() {
    if (!running) {
      return;
    }
    running = false;
    next.cancel(true);
    lease.release(node);
  }

  private void turn() {
    long wait = BackOff.LIMIT_MILLIS;
    try {
      wait = backOff.millis(this::read);
    } finally {
      // Whatever happened, the next turn comes: a feed that stands still shows nowhere else.
      if (running) {
        schedule(wait);
      }
    }
  }

  private long read() {
    return reader.turn(node) ? 0 : ELSEWHERE_MILLIS;
  }

  private void schedule(long millis) {
    next = executor.schedule(this::turn, millis, TimeUnit.MILLISECONDS);
  }
}
