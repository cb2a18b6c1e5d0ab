package app.roster.clients.feed;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/**
 * Which node reads the feed, and how far it came. The database's clock decides, so that nodes whose
 * clocks differ agree.
 */
@Stateless
public class Lease {

  private static final int SECONDS = 90;

  @PersistenceContext(unitName = "roster")
  private EntityManager entities;

  /** Takes or keeps the lease; empty while another node has it. */
  public Optional<Position> hold(String owner) {
    int taken =
        entities
            .createNativeQuery(
                """
                update feed set owner = :owner, lease_until = now() + make_interval(secs => :secs)
                 where name = 'keycloak' and (owner = :owner or owner is null or lease_until < now())
                """)
            .setParameter("owner", owner)
            .setParameter("secs", SECONDS)
            .executeUpdate();
    return taken == 1 ? Optional.of(position(owner)) : Optional.empty();
  }

  /** Gives the lease back, so that another node need not wait until it ends. */
  public void release(String owner) {
    entities
        .createNativeQuery(
            "update feed set owner = null where name = 'keycloak' and owner = :owner")
        .setParameter("owner", owner)
        .executeUpdate();
  }

  /**
   * Moves on in the caller's transaction, if the node still has the lease and nobody moved since.
   *
   * @return false if what the caller read must not be applied
   */
  public boolean advance(Position from, String to) {
    return entities
            .createNativeQuery(
                """
                update feed set cursor = :next
                 where name = 'keycloak' and owner = :owner and lease_until > now()
                   and cursor is not distinct from cast(:cursor as varchar)
                """)
            .setParameter("next", to)
            .setParameter("owner", from.owner())
            .setParameter("cursor", from.cursor())
            .executeUpdate()
        == 1;
  }

  /** Numbers a full resync. */
  public long nextRun() {
    return ((Number)
            entities
                .createNativeQuery(
                    "update feed set run = run + 1 where name = 'keycloak' returning run")
                .getSingleResult())
        .longValue();
  }

  private Position position(String owner) {
    List<?> rows =
        entities
            .createNativeQuery("select cursor, run from feed where name = 'keycloak'")
            .getResultList();
    Object[] row = (Object[]) rows.get(0);
    return new Position(owner, (String) row[0], ((Number) row[1]).longValue());
  }

  /**
   * Where a node stands.
   *
   * @param cursor null before the first snapshot
   * @param run number of the last full resync
   */
  public record Position(String owner, String cursor, long run) {

    Position resyncing(long newRun) {
      return new Position(owner, cursor, newRun);
    }
  }
}
