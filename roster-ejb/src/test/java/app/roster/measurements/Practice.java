package app.roster.measurements;

import app.roster.access.Actor;
import app.roster.kernel.OrganizationId;
import app.roster.kernel.PersonId;
import app.roster.kernel.UserId;
import app.roster.measurements.catalogue.Source;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Puts a Pro and clients of theirs into the database. */
@ApplicationScoped
class Practice {

  /** A Pro and one client of the same organization. */
  record Pair(OrganizationId organization, UserId pro, UserId client, PersonId person) {

    Actor asClient() {
      return Actor.client(client);
    }

    Actor asPro() {
      return Actor.pro(pro, organization);
    }
  }

  @Inject private Database database;
  @Inject private Ingestion ingestion;
  @Inject private DirtyDays dirty;
  @Inject private Summaries summaries;
  @Inject private RemovedValues removed;

  /** Stores a batch and sums it up in one transaction, before any worker could see it. */
  @Transactional
  void ingest(Pair pair, Source source, List<Sample> samples) {
    ingestion.store(pair.asClient(), pair.client(), source, samples);
    Optional<DirtyDays.Work> work = dirty.claim();
    while (work.isPresent()) {
      summaries.recompute(work.get().person(), work.get().touched());
      work = dirty.claim();
    }
  }

  @Transactional
  Pair open(String zone) {
    OrganizationId organization = new OrganizationId(UUID.randomUUID().toString());
    database.run(
        "insert into organization (id, alias, name, enabled) values (?, ?, 'Coaching', true)",
        organization.value(),
        organization.value());
    UserId pro = new UserId(UUID.randomUUID().toString());
    UserId client = new UserId(UUID.randomUUID().toString());
    PersonId coach = person(pro, null);
    PersonId person = person(client, zone);
    database.run(
        "insert into practitioner (organization_id, person_id) values (?, ?)",
        organization.value(),
        coach.value());
    connect(organization, person);
    return new Pair(organization, pro, client, person);
  }

  /** One more client of the same organization. */
  @Transactional
  UserId join(Pair pair, String zone) {
    UserId client = new UserId(UUID.randomUUID().toString());
    connect(pair.organization(), person(client, zone));
    return client;
  }

  /** Does something in a transaction of its own, beside that of the caller. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void apart(Runnable work) {
    work.run();
  }

  /** The client lives somewhere else from now on. */
  @Transactional
  void move(Pair pair, String zone) {
    database.run("update person set zone = ? where id = ?", zone, pair.person().value());
  }

  /** The client view an entry was typed in. */
  @Transactional
  String viewOf(EntryId id) {
    return database
        .first(
            "select view_id from measurement where external_id = ?",
            row -> row.getString("view_id"),
            id.toString())
        .orElseThrow();
  }

  /** What was done to the values of somebody, in order, as the audit has it; views left out. */
  @Transactional
  List<String> audited(UserId client) {
    return database.list(
        """
        select action from audit_entry
         where subject_id = ? and resource = 'MEASUREMENT' and action <> 'VIEW' order by id
        """,
        row -> row.getString("action"),
        client.value());
  }

  /** How often somebody saw values of theirs, as the audit has it. */
  @Transactional
  int views(UserId client) {
    return database
        .list(
            """
            select id from audit_entry
             where subject_id = ? and resource = 'MEASUREMENT' and action = 'VIEW'
            """,
            row -> row.getLong("id"),
            client.value())
        .size();
  }

  /** As if an entry had been taken away two days ago. */
  @Transactional
  void age(EntryId id) {
    database.run(
        """
        update measurement_removed set removed_at = removed_at - interval '2 days'
         where external_id = ?
        """,
        id.toString());
  }

  @Transactional
  List<String> columns(String table) {
    return database.list(
        "select column_name from information_schema.columns where table_name = ?",
        row -> row.getString("column_name"),
        table);
  }

  @Transactional
  void forget() {
    removed.forget();
  }

  private void connect(OrganizationId organization, PersonId person) {
    database.run(
        """
        insert into client (organization_id, person_id, state, enabled, joined_at)
        values (?, ?, 'ACTIVE', true, now())
        """,
        organization.value(),
        person.value());
  }

  private PersonId person(UserId user, String zone) {
    return database
        .first(
            "insert into person (user_id, zone) values (?, ?) returning id",
            row -> new PersonId(row.getLong("id")),
            user.value(),
            zone)
        .orElseThrow();
  }
}
