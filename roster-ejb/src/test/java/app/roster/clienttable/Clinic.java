package app.roster.clienttable;

import app.roster.access.Actor;
import app.roster.kernel.OrganizationId;
import app.roster.kernel.UserId;
import app.roster.measurements.catalogue.Attribute;
import app.roster.tags.TagId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Map;
import java.util.UUID;

/** An organization with one Pro, filled with clients by tests. */
final class Clinic {

  private final EntityManager entities;
  final OrganizationId organization = new OrganizationId(UUID.randomUUID().toString());
  final UserId pro = user();

  private Clinic(EntityManager entities) {
    this.entities = entities;
  }

  static Clinic open(EntityManager entities) {
    Clinic clinic = new Clinic(entities);
    Map<String, Object> names =
        Map.of("organization", clinic.organization.value(), "user", clinic.pro.value());
    clinic.run(
        "insert into organization (id, alias, name, enabled)"
            + " values (:organization, :organization, 'Clinic', true)",
        Map.of("organization", clinic.organization.value()));
    clinic.person(clinic.pro);
    clinic.run(
        "insert into practitioner (organization_id, person_id)"
            + " select :organization, id from person where user_id = :user",
        names);
    return clinic;
  }

  Actor actor() {
    return Actor.pro(pro, organization);
  }

  UserId client(String firstName, String lastName) {
    UserId user = user();
    person(user);
    run(
        """
        insert into client (organization_id, person_id, state, email, first_name, last_name,
                            enabled, joined_at)
        select :organization, id, 'ACTIVE', :email, :first, :last, true, now()
          from person where user_id = :user
        """,
        Map.of(
            "organization",
            organization.value(),
            "email",
            firstName.toLowerCase(java.util.Locale.ROOT) + "@example.org",
            "first",
            firstName,
            "last",
            lastName,
            "user",
            user.value()));
    return user;
  }

  void signedIn(UserId client, String at) {
    run(
        """
        update client set last_sign_in_at = cast(:at as timestamptz)
         where person_id = (select id from person where user_id = :user)
        """,
        Map.of("at", at, "user", client.value()));
  }

  void knownAs(UserId client, String externalId) {
    run(
        """
        update client set external_id = :id
         where person_id = (select id from person where user_id = :user)
        """,
        Map.of("id", externalId, "user", client.value()));
  }

  void archive(UserId client) {
    run(
        """
        update client set state = 'ARCHIVED'
         where person_id = (select id from person where user_id = :user)
        """,
        Map.of("user", client.value()));
  }

  void latest(UserId client, Attribute attribute, String value) {
    summary(client, attribute, value, true);
  }

  /** Values of a source that the tile is not set to. */
  void notChosen(UserId client, Attribute attribute, String value) {
    summary(client, attribute, value, false);
  }

  private void summary(UserId client, Attribute attribute, String value, boolean shown) {
    run(
        """
        insert into attr_summary (person_id, attribute, source, shown, as_of, total, latest,
                                  latest_at, latest_date, avg_30, days_30)
        select id, :attribute, :source, :shown, current_date, 1, cast(:value as numeric),
               now(), current_date, cast(:value as numeric), 1
          from person where user_id = :user
        """,
        Map.of(
            "attribute",
            attribute.id(),
            "source",
            shown ? 1 : 2,
            "shown",
            shown,
            "value",
            value,
            "user",
            client.value()));
  }

  /** Many clients at once. */
  void people(int clients) {
    run(
        """
        insert into person (user_id, zone)
        select :organization || '-' || n, 'Europe/Berlin' from generate_series(1, :clients) n
        """,
        Map.of("organization", organization.value(), "clients", clients));
    run(
        """
        insert into client (organization_id, person_id, state, email, first_name, last_name,
                            enabled, joined_at)
        select :organization, p.id, 'ACTIVE', 'c' || p.id || '@example.org', 'First' || p.id % 97,
               'Last' || p.id, true, now() - p.id * interval '1 minute'
          from person p where p.user_id like :organization || '-%'
        """,
        Map.of("organization", organization.value()));
  }

  /** Many clients at once, each with values of three attributes from two sources. */
  void fill(int clients) {
    people(clients);
    run(
        """
        insert into attr_summary (person_id, attribute, source, shown, as_of, total, latest,
                                  latest_at, latest_date, avg_7, avg_30)
        select c.person_id, a.attribute, source, source = 1, current_date, 9,
               a.attribute + (c.person_id * 7919) % 1000, now(), current_date,
               a.attribute + (c.person_id * 104729) % 1000, a.attribute
          from client c, unnest(array[101, 201, 701]) as a(attribute), generate_series(1, 2) source
         where c.organization_id = :organization
        """,
        Map.of("organization", organization.value()));
  }

  /** A tag that every so many-th client has. */
  TagId tagEvery(int distance) {
    TagId tag = new TagId(UUID.randomUUID().toString());
    run(
        """
        insert into tag (id, organization_id, name, name_key)
        values (:tag, :organization, :name, :name)
        """,
        Map.of(
            "tag", tag.value(), "organization", organization.value(), "name", "every " + distance));
    run(
        """
        insert into client_tag (tag_id, person_id)
        select :tag, person_id from client
         where organization_id = :organization and person_id % :distance = 0
        """,
        Map.of("tag", tag.value(), "organization", organization.value(), "distance", distance));
    return tag;
  }

  private void person(UserId user) {
    run("insert into person (user_id) values (:user)", Map.of("user", user.value()));
  }

  private void run(String sql, Map<String, Object> parameters) {
    Query query = entities.createNativeQuery(sql);
    parameters.forEach(query::setParameter);
    query.executeUpdate();
  }

  private static UserId user() {
    return new UserId(UUID.randomUUID().toString());
  }
}
