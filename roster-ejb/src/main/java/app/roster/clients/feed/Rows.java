package app.roster.clients.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The rows of the projection: each is written as Keycloak tells it, or taken away. */
@ApplicationScoped
class Rows {

  private static final Set<String> STATES = Set.of("ACTIVE", "ARCHIVED");
  private static final Set<String> ROLES = Set.of("OWNER", "ADMINISTRATOR", "PRACTITIONER");
  private static final Set<String> INVITERS = Set.of("TEAM", "ADMINISTRATORS");
  private static final Set<String> VIEWS = Set.of("OFF", "FREE", "WITH_REASON");
  private static final Set<String> REASONS = Set.of("refused", "unreachable");
  private static final Set<String> GENDERS = Set.of("male", "female", "other", "unknown");

  @PersistenceContext(unitName = "roster")
  private EntityManager entities;

  /** Somebody in one organization. */
  record Member(String organization, String user) {}

  /**
   * Holds people who are known already, in the order in which whoever sums up their values holds
   * them: who joins and what is known of them then never miss each other, and nobody waits in a
   * circle.
   */
  void lock(List<String> users) {
    if (users.isEmpty()) {
      return;
    }
    entities
        .createNativeQuery(
            "select 1 from person where user_id in (:users) order by id for no key update")
        .setParameter("users", users)
        .getResultList();
  }

  void organization(String id, Fields state, long run) {
    entities
        .createNativeQuery(
            """
            insert into organization (id, alias, name, enabled, client_inviters, client_view, run)
            values (:id, :alias, :name, :enabled, :inviters, :view, :run)
            on conflict (id) do update set alias = excluded.alias, name = excluded.name,
              enabled = excluded.enabled, client_inviters = excluded.client_inviters,
              client_view = excluded.client_view, run = excluded.run
            """)
        .setParameter("id", id)
        .setParameter("alias", Objects.requireNonNullElse(state.text("alias", 255), id))
        .setParameter("name", Objects.requireNonNullElse(state.text("name", 255), id))
        .setParameter("enabled", state.flag("enabled"))
        .setParameter(
            "inviters", Objects.requireNonNullElse(state.oneOf("clientInviters", INVITERS), "TEAM"))
        .setParameter("view", Objects.requireNonNullElse(state.oneOf("clientView", VIEWS), "FREE"))
        .setParameter("run", run)
        .executeUpdate();
  }

  /**
   * Takes away the organization, and with its tags those of its clients: content, but of nobody any
   * more.
   */
  void removeOrganization(String id) {
    // First, since a tag may be about to be added: whoever does that holds the row.
    entities
        .createNativeQuery("delete from organization where id = :id")
        .setParameter("id", id)
        .executeUpdate();
    for (String table :
        List.of("client", "practitioner", "invitation", "join_request", "imported_tags", "tag")) {
      entities
          .createNativeQuery("delete from " + table + " where organization_id = :id")
          .setParameter("id", id)
          .executeUpdate();
    }
  }

  void client(Member member, Fields state, long run) {
    person(member, state);
    String known = Objects.requireNonNullElse(state.oneOf("state", STATES), "ACTIVE");
    named(
            """
            insert into client (organization_id, person_id, email, first_name, last_name, state,
              birthdate, gender, enabled, joined_at, last_sign_in_at, external_id, run)
            select :organization, p.id, :email, :first, :last, :state, cast(:birthdate as date),
              :gender, :enabled, coalesce(cast(:joined as timestamptz), now()),
              cast(:signedIn as timestamptz), :externalId, :run
              from person p where p.user_id = :user
            on conflict (organization_id, person_id) do update set email = excluded.email,
              first_name = excluded.first_name, last_name = excluded.last_name,
              state = excluded.state, birthdate = excluded.birthdate, gender = excluded.gender,
              enabled = excluded.enabled, joined_at = excluded.joined_at,
              last_sign_in_at = excluded.last_sign_in_at,
              external_id = excluded.external_id, run = excluded.run
            """,
            member,
            state)
        .setParameter("state", known)
        .setParameter("birthdate", state.date("birthdate"))
        .setParameter("gender", state.oneOf("gender", GENDERS))
        .setParameter("enabled", state.flag("enabled"))
        .setParameter("joined", state.instant("joinedAt"))
        .setParameter("signedIn", state.instant("lastSignInAt"))
        .setParameter("externalId", state.text("externalId", 255))
        .setParameter("run", run)
        .executeUpdate();
  }

  void removeClient(Member member) {
    remove("client", member);
  }

  void practitioner(Member member, Fields state, long run) {
    person(member, state);
    named(
            """
            insert into practitioner (organization_id, person_id, email, first_name, last_name,
              role, run)
            select :organization, p.id, :email, :first, :last, cast(:role as varchar), :run
              from person p where p.user_id = :user
            on conflict (organization_id, person_id) do update set email = excluded.email,
              first_name = excluded.first_name, last_name = excluded.last_name,
              role = excluded.role, run = excluded.run
            """,
            member,
            state)
        .setParameter("role", state.oneOf("role", ROLES))
        .setParameter("run", run)
        .executeUpdate();
  }

  void removePractitioner(Member member) {
    remove("practitioner", member);
  }

  void invitation(String id, String organization, Fields state, long run) {
    entities
        .createNativeQuery(
            """
            insert into invitation (id, organization_id, email, kind, role, status, delivery,
              delivery_reason, inviter_id, send_count, created_at, last_sent_at, expires_at, run)
            values (:id, :organization, :email, :kind, cast(:role as varchar), :status, :delivery,
              cast(:reason as varchar), :inviter, :count,
              coalesce(cast(:created as timestamptz), now()), cast(:sent as timestamptz),
              coalesce(cast(:expires as timestamptz), now()), :run)
            on conflict (id) do update set email = excluded.email, kind = excluded.kind,
              role = excluded.role, status = excluded.status, delivery = excluded.delivery,
              delivery_reason = excluded.delivery_reason,
              inviter_id = excluded.inviter_id, send_count = excluded.send_count,
              last_sent_at = excluded.last_sent_at, expires_at = excluded.expires_at,
              run = excluded.run
            """)
        .setParameter("id", id)
        .setParameter("organization", organization)
        .setParameter("email", Objects.requireNonNullElse(state.text("email", 255), ""))
        .setParameter("kind", Objects.requireNonNullElse(state.text("kind", 16), "CLIENT"))
        .setParameter("status", Objects.requireNonNullElse(state.text("status", 16), "CANCELLED"))
        .setParameter("delivery", Objects.requireNonNullElse(state.text("delivery", 16), "QUEUED"))
        .setParameter("role", state.oneOf("role", ROLES))
        .setParameter("reason", state.oneOf("deliveryReason", REASONS))
        .setParameter("inviter", state.text("inviterId", 255))
        .setParameter("count", state.number("sendCount"))
        .setParameter("created", state.instant("createdAt"))
        .setParameter("sent", state.instant("lastSentAt"))
        .setParameter("expires", state.instant("expiresAt"))
        .setParameter("run", run)
        .executeUpdate();
  }

  void removeInvitation(String id) {
    entities
        .createNativeQuery("delete from invitation where id = :id")
        .setParameter("id", id)
        .executeUpdate();
  }

  /** Takes away what a resync of this number has not seen. */
  void sweep(long run) {
    for (String table :
        List.of("client", "practitioner", "invitation", "join_request", "organization")) {
      entities
          .createNativeQuery("delete from " + table + " where run < :run")
          .setParameter("run", run)
          .executeUpdate();
    }
  }

  List<String> organizations() {
    List<?> ids = entities.createNativeQuery("select id from organization").getResultList();
    return ids.stream().map(String.class::cast).toList();
  }

  // The row stays when the connection ends: measured values refer to it.
  private void person(Member member, Fields state) {
    entities
        .createNativeQuery(
            """
            insert into person (user_id, zone, locale) values (:user, :zone, :locale)
            on conflict (user_id) do update set zone = coalesce(excluded.zone, person.zone),
              locale = coalesce(excluded.locale, person.locale)
            """)
        .setParameter("user", member.user())
        .setParameter("zone", state.text("zoneinfo", 64))
        .setParameter("locale", state.text("locale", 35))
        .executeUpdate();
  }

  private Query named(String sql, Member member, Fields state) {
    return entities
        .createNativeQuery(sql)
        .setParameter("organization", member.organization())
        .setParameter("user", member.user())
        .setParameter("email", state.text("email", 255))
        .setParameter("first", state.text("firstName", 255))
        .setParameter("last", state.text("lastName", 255));
  }

  private void remove(String table, Member member) {
    entities
        .createNativeQuery(
            "delete from "
                + table
                + " where organization_id = :organization"
                + " and person_id = (select id from person where user_id = :user)")
        .setParameter("organization", member.organization())
        .setParameter("user", member.user())
        .executeUpdate();
  }
}
