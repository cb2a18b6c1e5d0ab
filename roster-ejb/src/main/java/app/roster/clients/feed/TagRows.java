package app.roster.clients.feed;

import app.roster.clients.TagName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * Takes over the tags that came along with a client, once per membership: what Pros do with them
 * afterwards is theirs, however often the client is told of again (ADR 0021).
 */
@ApplicationScoped
class TagRows {

  @PersistenceContext(unitName = "roster")
  private EntityManager entities;

  void takeOver(Rows.Member member, Fields state) {
    List<String> tags = state.texts("tags", TagName.PER_CLIENT);
    if (!tags.isEmpty() && isFirst(member, state)) {
      give(member, tags);
    }
  }

  private boolean isFirst(Rows.Member member, Fields state) {
    return entities
            .createNativeQuery(
                """
                insert into imported_tags as t (organization_id, person_id, joined_at)
                select c.organization_id, c.person_id, c.joined_at
                  from client c join person p on p.id = c.person_id
                 where c.organization_id = :organization and p.user_id = :user
                on conflict (organization_id, person_id)
                  do update set joined_at = excluded.joined_at
                  where t.joined_at < excluded.joined_at
                """)
            .setParameter("organization", member.organization())
            .setParameter("user", member.user())
            .executeUpdate()
        == 1;
  }

  /**
   * An id says which tag is meant; a name does where nobody knew the id. Who comes back may have
   * some already.
   */
  private void give(Rows.Member member, List<String> tags) {
    entities
        .createNativeQuery(
            """
            insert into client_tag (tag_id, person_id)
            select t.id, p.id from tag t, person p
             where t.organization_id = :organization and p.user_id = :user
               and (t.id in (:tags) or t.name_key in (:keys))
               and not exists (select 1 from client_tag x
                                where x.tag_id = t.id and x.person_id = p.id)
             limit greatest(0, :most - (select count(*) from client_tag x
                                          join tag y on y.id = x.tag_id
                                          join person z on z.id = x.person_id
                                         where y.organization_id = :organization
                                           and z.user_id = :user))
               for key share of t
            on conflict do nothing
            """)
        .setParameter("organization", member.organization())
        .setParameter("user", member.user())
        .setParameter("most", TagName.PER_CLIENT)
        .setParameter("tags", tags)
        .setParameter("keys", tags.stream().map(TagName::key).toList())
        .executeUpdate();
  }
}
