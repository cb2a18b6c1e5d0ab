package app.roster.testing;

import app.roster.access.Actor;
import app.roster.kernel.OrganizationId;
import app.roster.kernel.UserId;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;

/** Puts organizations and people into the projection, as the change feed would. */
@Stateless
public class SomeRoster {

  @PersistenceContext(unitName = "roster")
  private EntityManager entities;

  public OrganizationId organization() {
    OrganizationId id = new OrganizationId(UUID.randomUUID().toString());
    entities
        .createNativeQuery(
            "insert into organization (id, alias, name, enabled) values (:id, :id, 'Coaching', true)")
        .setParameter("id", id.value())
        .executeUpdate();
    return id;
  }

  public Actor pro(OrganizationId organization, String firstName) {
    UserId user = person(null);
    entities
        .createNativeQuery(
            """
            insert into practitioner (organization_id, person_id, first_name, last_name)
            select :organization, id, :first, 'Pro' from person where user_id = :user
            """)
        .setParameter("organization", organization.value())
        .setParameter("user", user.value())
        .setParameter("first", firstName)
        .executeUpdate();
    return Actor.pro(user, organization);
  }

  public Actor owner(OrganizationId organization, String firstName) {
    Actor owner = pro(organization, firstName);
    entities
        .createNativeQuery(
            """
            update practitioner set role = 'OWNER'
             where organization_id = :organization
               and person_id = (select id from person where user_id = :user)
            """)
        .setParameter("organization", organization.value())
        .setParameter("user", owner.user().value())
        .executeUpdate();
    return owner;
  }

  /** What the Pro may do in the team from now on. */
  public void role(Actor pro, String role) {
    entities
        .createNativeQuery(
            """
            update practitioner set role = :role
             where person_id = (select id from person where user_id = :user)
            """)
        .setParameter("role", role)
        .setParameter("user", pro.user().value())
        .executeUpdate();
  }

  public UserId client(OrganizationId organization, String zone) {
    UserId user = person(zone);
    entities
        .createNativeQuery(
            """
            insert into client (organization_id, person_id, state, enabled, joined_at, first_name,
              last_name, email, birthdate, gender)
            select :organization, id, 'ACTIVE', true, now(), 'Ada', 'Client', 'ada@example.org',
              date '1981-11-20', 'female' from person where user_id = :user
            """)
        .setParameter("organization", organization.value())
        .setParameter("user", user.value())
        .executeUpdate();
    return user;
  }

  /** An open invitation that ends at a time in SQL, such as {@code now() + interval '1 day'}. */
  public void invitation(OrganizationId organization, String email, String end) {
    invitation(organization, email, "'CLIENT', null, 'SENT', null", end);
  }

  /** An open invitation into the team, whose mail the mail server refused. */
  public void invitationIntoTheTeam(OrganizationId organization, String email, String role) {
    invitation(
        organization,
        email,
        "'PRO', '" + role + "', 'FAILED', 'refused'",
        "now() + interval '1 day'");
  }

  /** Sets a client aside. */
  public void archive(OrganizationId organization, UserId client) {
    entities
        .createNativeQuery(
            """
            update client set state = 'ARCHIVED' where organization_id = :organization
               and person_id = (select id from person where user_id = :user)
            """)
        .setParameter("organization", organization.value())
        .setParameter("user", client.value())
        .executeUpdate();
  }

  /** Connects somebody who is known already with another organization. */
  public void connect(OrganizationId organization, UserId client) {
    entities
        .createNativeQuery(
            """
            insert into client (organization_id, person_id, state, enabled, joined_at)
            select :organization, id, 'ACTIVE', true, now() from person where user_id = :user
            """)
        .setParameter("organization", organization.value())
        .setParameter("user", client.value())
        .executeUpdate();
  }

  private void invitation(OrganizationId organization, String email, String facts, String end) {
    entities
        .createNativeQuery(
            """
            insert into invitation (id, organization_id, email, kind, role, delivery,
              delivery_reason, status, send_count, created_at, expires_at)
            values (:id, :organization, :email, %s, 'PENDING', 1, now(),
            """
                    .formatted(facts)
                + end
                + ")")
        .setParameter("id", UUID.randomUUID().toString())
        .setParameter("organization", organization.value())
        .setParameter("email", email)
        .executeUpdate();
  }

  /** An open request that was made at a time in SQL. */
  public void request(OrganizationId organization, String email, String madeAt) {
    entities
        .createNativeQuery(
            """
            insert into join_request (id, organization_id, email, message, created_at)
            values (:id, :organization, :email, 'Hello',
            """
                + madeAt
                + ")")
        .setParameter("id", UUID.randomUUID().toString())
        .setParameter("organization", organization.value())
        .setParameter("email", email)
        .executeUpdate();
  }

  private UserId person(String zone) {
    UserId user = new UserId(UUID.randomUUID().toString());
    entities
        .createNativeQuery(
            "insert into person (user_id, zone) values (:user, cast(:zone as varchar))")
        .setParameter("user", user.value())
        .setParameter("zone", zone)
        .executeUpdate();
    return user;
  }
}
