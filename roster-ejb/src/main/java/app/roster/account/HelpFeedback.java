package app.roster.account;

import app.roster.access.Actor;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** Answers to "Did this answer your question?". */
@Stateless
public class HelpFeedback {

  @PersistenceContext(unitName = "roster")
  private EntityManager entities;

  @Inject private Clock clock;

  /** Keeps the person's answer; a later one replaces an earlier one. */
  public void keep(Actor actor, String article, boolean helpful) {
    entities
        .createNativeQuery(
            """
            insert into help_feedback (user_id, article, helpful, at)
            values (:user, :article, :helpful, :at)
            on conflict (user_id, article)
            do update set helpful = excluded.helpful, at = excluded.at
            """)
        .setParameter("user", actor.user().value())
        .setParameter("article", article)
        .setParameter("helpful", helpful)
        .setParameter("at", clock.instant())
        .executeUpdate();
  }
}
