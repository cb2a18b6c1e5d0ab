package app.roster.measurements;

import app.roster.kernel.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Who changed, as everybody hears it after the commit. */
@ApplicationScoped
class Heard {

  private final BlockingQueue<UserId> people = new LinkedBlockingQueue<>();

  void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) MeasurementsChanged change) {
    people.add(change.person());
  }

  void forget() {
    people.clear();
  }

  /** Whether the next one to change, within that time, is this person. */
  boolean of(UserId person, Duration limit) throws InterruptedException {
    return person.equals(people.poll(limit.toSeconds(), TimeUnit.SECONDS));
  }
}
