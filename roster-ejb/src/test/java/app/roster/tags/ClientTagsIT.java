package app.roster.tags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.roster.access.Actor;
import app.roster.clients.TagName;
import app.roster.kernel.NotFoundException;
import app.roster.kernel.OrganizationId;
import app.roster.kernel.RosterException;
import app.roster.kernel.UserId;
import app.roster.testing.Deployments;
import app.roster.testing.SomeRoster;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The tags of clients, given and taken by every Pro. */
@ExtendWith(ArquillianExtension.class)
class ClientTagsIT {

  @PersistenceContext(unitName = "roster")
  private EntityManager entities;

  @Inject private Tags tags;
  @Inject private ClientTags clientTags;
  @Inject private SomeRoster roster;

  private OrganizationId organization;
  private Actor administrator;
  private Actor practitioner;
  private UserId client;

  @Deployment
  static WebArchive deployment() {
    return Deployments.roster();
  }

  @BeforeEach
  void two_pros_and_a_client() {
    organization = roster.organization();
    administrator = roster.pro(organization, "Pat");
    roster.role(administrator, "ADMINISTRATOR");
    practitioner = roster.pro(organization, "Kim");
    client = roster.client(organization, "Europe/Berlin");
  }

  @Test
  void every_pro_gives_and_takes_tags_and_doing_it_twice_is_doing_it_once() {
    TagId vip = tags.add(administrator, new TagName("VIP"));
    TagId autumn = tags.add(administrator, new TagName("Autumn"));

    clientTags.add(practitioner, client, vip);
    clientTags.add(practitioner, client, vip);
    clientTags.add(practitioner, client, autumn);
    assertThat(names(administrator)).containsExactly("Autumn", "VIP");

    clientTags.remove(practitioner, client, vip);
    clientTags.remove(practitioner, client, vip);
    assertThat(names(administrator)).containsExactly("Autumn");
  }

  @Test
  void each_of_it_is_written_down_without_the_tag() {
    TagId vip = tags.add(administrator, new TagName("VIP"));

    clientTags.add(practitioner, client, vip);
    clientTags.of(practitioner, client);
    clientTags.remove(practitioner, client, vip);

    List<?> written =
        entities
            .createNativeQuery(
                """
                select action || ' ' || resource from audit_entry
                 where actor_id = :actor and subject_id = :subject order by id
                """)
            .setParameter("actor", practitioner.user().value())
            .setParameter("subject", client.value())
            .getResultList();
    assertThat(written)
        .map(Object::toString)
        .containsExactly("CREATE TAG", "VIEW TAG", "DELETE TAG");
  }

  @Test
  void a_client_has_20_tags_at_most() {
    List<TagId> many =
        IntStream.rangeClosed(0, TagName.PER_CLIENT)
            .mapToObj(number -> tags.add(administrator, new TagName("Tag " + number)))
            .toList();
    many.subList(1, many.size()).forEach(tag -> clientTags.add(practitioner, client, tag));

    RosterException refusal =
        catchThrowableOfType(
            RosterException.class, () -> clientTags.add(practitioner, client, many.get(0)));

    assertThat(refusal.messageKey()).isEqualTo("tag.tooManyOfClient");
    assertThat(names(practitioner)).hasSize(TagName.PER_CLIENT);
  }

  @Test
  void neither_clients_nor_tags_of_another_organization_are_reached() {
    TagId vip = tags.add(administrator, new TagName("VIP"));
    clientTags.add(practitioner, client, vip);
    Actor stranger = roster.pro(roster.organization(), "Sam");
    roster.role(stranger, "OWNER");
    TagId theirs = tags.add(stranger, new TagName("Theirs"));
    UserId shared = roster.client(organization, null);
    roster.connect(stranger.organization().orElseThrow(), shared);
    clientTags.add(practitioner, shared, vip);

    assertNotFound(() -> clientTags.of(stranger, client));
    assertNotFound(() -> clientTags.add(stranger, client, theirs));
    assertNotFound(() -> clientTags.add(stranger, shared, vip));
    assertNotFound(() -> clientTags.remove(stranger, shared, vip));
    assertNotFound(() -> clientTags.add(practitioner, client, theirs));
    assertThat(clientTags.of(stranger, shared)).isEmpty();
    assertThat(clientTags.of(practitioner, shared)).extracting(Tag::name).containsExactly("VIP");
  }

  @Test
  void nobody_but_a_client_of_the_organization_is_given_one() {
    TagId vip = tags.add(administrator, new TagName("VIP"));
    UserId elsewhere = roster.client(roster.organization(), null);

    assertNotFound(() -> clientTags.add(practitioner, practitioner.user(), vip));
    assertNotFound(() -> clientTags.add(practitioner, administrator.user(), vip));
    assertNotFound(() -> clientTags.add(practitioner, elsewhere, vip));
    List<?> given =
        entities
            .createNativeQuery("select person_id from client_tag where tag_id = :tag")
            .setParameter("tag", vip.value())
            .getResultList();
    assertThat(given).isEmpty();
  }

  @Test
  void a_pro_who_is_a_client_too_is_given_one() {
    TagId vip = tags.add(administrator, new TagName("VIP"));
    roster.connect(organization, practitioner.user());

    clientTags.add(practitioner, practitioner.user(), vip);

    assertThat(clientTags.of(administrator, practitioner.user()))
        .extracting(Tag::name)
        .containsExactly("VIP");
  }

  private List<String> names(Actor actor) {
    return clientTags.of(actor, client).stream().map(Tag::name).toList();
  }

  private static void assertNotFound(Runnable act) {
    assertThat(catchThrowableOfType(NotFoundException.class, act::run)).isNotNull();
  }
}
