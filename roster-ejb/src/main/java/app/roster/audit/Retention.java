package app.roster.audit;

import app.roster.kernel.Settings;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Forgets entries once the operator's time for them is over, a few at a time, on every node. */
@Singleton
public class Retention {

  private static final Logger LOG = Logger.getLogger(Retention.class);

  /** One transaction's worth; the next follows ten minutes later. */
  private static final int AT_ONCE = 20_000;

  @PersistenceContext(unitName = "roster")
  private EntityManager entities;

  @Inject private Settings settings;
  @Inject private Clock clock;

  @Schedule(hour = "*", minute = "*/10", persistent = false)
  void forgetOld() {
    long forgotten = forget(clock.instant().minus(Duration.ofDays(settings.auditDays())));
    if (forgotten > 0) {
      LOG.infof("%d entries of the audit were forgotten, as roster.audit-days says", forgotten);
    }
  }

  /** Forgets entries from before a moment; says how many. */
  public long forget(Instant before) {
    return ((Number)
            entities
                .createNativeQuery("select audit_forget(:before, :most)")
                .setParameter("before", before)
                .setParameter("most", AT_ONCE)
                .getSingleResult())
        .longValue();
  }
}
