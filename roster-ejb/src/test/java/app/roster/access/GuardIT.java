package app.roster.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.roster.kernel.ForbiddenException;
import app.roster.kernel.NotFoundException;
import app.roster.kernel.OrganizationId;
import app.roster.kernel.UserId;
import app.roster.testing.Deployments;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("A1")
@ExtendWith(ArquillianExtension.class)
class GuardIT {

  @Inject private Guard guard;
  @Inject private UserTransaction transaction;

  @PersistenceContext(unitName = "roster")
  private EntityManager entities;

  private final OrganizationId ours = new OrganizationId(UUID.randomUUID().toString());
  private final OrganizationId theirs = new OrganizationId(UUID.randomUUID().toString());
  private final UserId pro = user();
  private final UserId client = user();
  private final UserId foreignClient = user();

  @Deployment
  static WebArchive deployment() {
    return Deployments.roster();
  }

  @BeforeEach
  void two_organizations_with_a_client_each() throws Exception {
    transaction.begin();
    organization(ours);
    organization(theirs);
    practitioner(ours, pro);
    client(ours, client);
    client(theirs, foreignClient);
    transaction.commit();
  }

  @Test
  void a_person_reaches_their_own_data() {
    Subject subject =
        guard.admit(Actor.client(client), client, Action.UPDATE, Resource.MEASUREMENT);

    assertThat(subject.user()).isEqualTo(client);
  }

  @Test
  @Tag("A16")
  void somebody_connected_to_no_organization_reaches_their_own_data() {
    UserId newcomer = user();

    Subject subject =
        guard.admit(Actor.client(newcomer), newcomer, Action.VIEW, Resource.DASHBOARD);

    assertThat(subject.user()).isEqualTo(newcomer);
  }

  @Test
  void a_pro_reads_the_data_of_a_client_of_the_organization_and_it_is_written_down() {
    guard.admit(Actor.pro(pro, ours), client, Action.VIEW, Resource.MEASUREMENT);

    assertThat(auditEntries(pro, client)).isEqualTo(1);
  }

  @Test
  void a_client_of_another_organization_is_not_found() {
    assertThatThrownBy(
            () ->
                guard.admit(Actor.pro(pro, ours), foreignClient, Action.VIEW, Resource.MEASUREMENT))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void of_several_people_a_pro_sees_the_clients_alone_and_each_is_written_down() {
    List<Subject> found =
        guard.admitToView(
            Actor.pro(pro, ours), List.of(client, foreignClient), Resource.MEASUREMENT);

    assertThat(found).extracting(Subject::user).containsExactly(client);
    assertThat(auditEntries(pro, client)).isEqualTo(1);
    assertThat(auditEntries(pro, foreignClient)).isZero();
  }

  @Test
  void a_pro_of_one_organization_claiming_another_finds_nobody() {
    assertThatThrownBy(
            () ->
                guard.admit(
                    Actor.pro(pro, theirs), foreignClient, Action.VIEW, Resource.MEASUREMENT))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void a_client_does_not_reach_another_client() {
    assertThatThrownBy(
            () ->
                guard.admit(Actor.client(client), foreignClient, Action.VIEW, Resource.MEASUREMENT))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  @Tag("A35")
  void a_pro_changes_data_in_client_view_only_and_the_refusal_is_written_down() {
    Actor outside = Actor.pro(pro, ours);

    assertThatThrownBy(() -> guard.admit(outside, client, Action.CREATE, Resource.MEASUREMENT))
        .isInstanceOf(ForbiddenException.class);
    guard.admit(outside.inView("view-1"), client, Action.CREATE, Resource.MEASUREMENT);

    assertThat(auditEntries(pro, client)).isEqualTo(2);
  }

  private long auditEntries(UserId actor, UserId subject) {
    return ((Number)
            entities
                .createNativeQuery(
                    "select count(*) from audit_entry where actor_id = :a and subject_id = :s")
                .setParameter("a", actor.value())
                .setParameter("s", subject.value())
                .getSingleResult())
        .longValue();
  }

  private void organization(OrganizationId id) {
    entities
        .createNativeQuery(
            "insert into organization (id, alias, name, enabled) values (:id, :id, 'Coaching', true)")
        .setParameter("id", id.value())
        .executeUpdate();
  }

  private void practitioner(OrganizationId organization, UserId user) {
    person(user);
    entities
        .createNativeQuery(
            """
            insert into practitioner (organization_id, person_id)
            select :organization, id from person where user_id = :user
            """)
        .setParameter("organization", organization.value())
        .setParameter("user", user.value())
        .executeUpdate();
  }

  private void client(OrganizationId organization, UserId user) {
    person(user);
    entities
        .createNativeQuery(
            """
            insert into client (organization_id, person_id, state, enabled, joined_at)
            select :organization, id, 'ACTIVE', true, now() from person where user_id = :user
            """)
        .setParameter("organization", organization.value())
        .setParameter("user", user.value())
        .executeUpdate();
  }

  private void person(UserId user) {
    entities
        .createNativeQuery("insert into person (user_id) values (:user)")
        .setParameter("user", user.value())
        .executeUpdate();
  }

  private static UserId user() {
    return new UserId(UUID.randomUUID().toString());
  }
}
