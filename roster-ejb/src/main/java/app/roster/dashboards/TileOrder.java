package app.roster.dashboards;

import app.roster.kernel.PersonId;
import app.roster.measurements.catalogue.Attribute;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The tables {@code dashboard} and {@code tile}. */
@ApplicationScoped
class TileOrder {

  @PersistenceContext(unitName = "roster")
  private EntityManager entities;

  /** Says whether this call made the dashboard; of two at once, one does. */
  boolean create(PersonId person) {
    return entities
            .createNativeQuery(
                "insert into dashboard (person_id) values (:person) on conflict do nothing")
            .setParameter("person", person.value())
            .executeUpdate()
        == 1;
  }

  List<Attribute> attributes(PersonId person) {
    List<?> ids =
        entities
            .createNativeQuery(
                """
                select attribute from tile where person_id = :person order by position, attribute
                """)
            .setParameter("person", person.value())
            .getResultList();
    return ids.stream().map(id -> Attribute.ofId(((Number) id).intValue())).toList();
  }

  /** Puts a tile at the end; one that is there already stays where it is. */
  void append(PersonId person, Attribute attribute) {
    entities
        .createNativeQuery(
            """
            insert into tile (person_id, attribute, position)
            select :person, :attribute, coalesce(max(position), 0) + 1
              from tile where person_id = :person
            on conflict do nothing
            """)
        .setParameter("person", person.value())
        .setParameter("attribute", attribute.id())
        .executeUpdate();
  }

  void remove(PersonId person, Attribute attribute) {
    entities
        .createNativeQuery("delete from tile where person_id = :person and attribute = :attribute")
        .setParameter("person", person.value())
        .setParameter("attribute", attribute.id())
        .executeUpdate();
  }
}
