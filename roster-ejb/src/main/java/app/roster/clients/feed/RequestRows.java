package app.roster.clients.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Objects;

/** The rows of open requests. */
@ApplicationScoped
class RequestRows {

  @PersistenceContext(unitName = "roster")
  private EntityManager entities;

  void open(String id, String organization, Fields state, long run) {
    entities
        .createNativeQuery(
            """
            insert into join_request (id, organization_id, email, message, created_at, run)
            values (:id, :organization, :email, :message,
              coalesce(cast(:created as timestamptz), now()), :run)
            on conflict (id) do update set email = excluded.email, message = excluded.message,
              run = excluded.run
            """)
        .setParameter("id", id)
        .setParameter("organization", organization)
        .setParameter("email", Objects.requireNonNullElse(state.text("email", 255), ""))
        .setParameter("message", state.text("message", 500))
        .setParameter("created", state.instant("createdAt"))
        .setParameter("run", run)
        .executeUpdate();
  }

  void remove(String id) {
    entities
        .createNativeQuery("delete from join_request where id = :id")
        .setParameter("id", id)
        .executeUpdate();
  }
}
