package app.roster.tags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.roster.access.Actor;
import app.roster.clients.TagName;
import app.roster.kernel.ForbiddenException;
import app.roster.kernel.NotFoundException;
import app.roster.kernel.OrganizationId;
import app.roster.kernel.RosterException;
import app.roster.kernel.UserId;
import app.roster.testing.Deployments;
import app.roster.testing.SomeRoster;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The list of tags an organization keeps. */
@ExtendWith(ArquillianExtension.class)
class TagsIT {

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
  void everybody_in_the_team_sees_the_list_by_name_with_how_many_clients_have_each() {
    TagId vip = tags.add(administrator, new TagName("vip"));
    tags.add(administrator, new TagName("Autumn"));
    clientTags.add(practitioner, client, vip);

    assertThat(tags.uses(practitioner))
        .extracting(use -> use.tag().name() + " " + use.clients())
        .containsExactly("Autumn 0", "vip 1");
  }

  @Test
  void a_practitioner_and_whoever_has_no_role_change_nothing() {
    TagId vip = tags.add(administrator, new TagName("VIP"));
    roster.role(practitioner, "PRACTITIONER");
    Actor newcomer = roster.pro(organization, "Nia");

    for (Actor actor : List.of(practitioner, newcomer)) {
      assertForbidden(() -> tags.add(actor, new TagName("Mine")));
      assertForbidden(() -> tags.rename(actor, vip, new TagName("Mine")));
      assertForbidden(() -> tags.remove(actor, vip));
    }
    assertThat(tags.all(practitioner)).extracting(Tag::name).containsExactly("VIP");
  }

  @Test
  void the_owner_may_as_well() {
    roster.role(administrator, "OWNER");

    tags.add(administrator, new TagName("VIP"));

    assertThat(tags.all(practitioner)).extracting(Tag::name).containsExactly("VIP");
  }

  @Test
  void two_spellings_of_a_name_are_one_tag() {
    TagId first = tags.add(administrator, new TagName("Öko  Kurs"));
    TagId other = tags.add(administrator, new TagName("Other"));

    assertRefused("tag.twice", () -> tags.add(administrator, new TagName("ÖKO KURS")));
    assertRefused("tag.twice", () -> tags.rename(administrator, other, new TagName("öko kurs")));
    tags.rename(administrator, first, new TagName("öko kurs"));
    assertThat(tags.all(practitioner)).extracting(Tag::name).contains("öko kurs", "Other");
  }

  @Test
  void clients_keep_a_tag_that_is_renamed_and_lose_one_that_is_deleted() {
    TagId vip = tags.add(administrator, new TagName("VIP"));
    TagId old = tags.add(administrator, new TagName("Old"));
    clientTags.add(practitioner, client, vip);
    clientTags.add(practitioner, client, old);

    tags.rename(administrator, vip, new TagName("Very <b>important</b>"));
    tags.remove(administrator, old);

    assertThat(clientTags.of(practitioner, client))
        .extracting(Tag::name)
        .containsExactly("Very <b>important</b>");
  }

  @Test
  void an_organization_has_100_tags_at_most() {
    IntStream.range(0, Tags.MOST)
        .forEach(number -> tags.add(administrator, new TagName("Tag " + number)));

    assertRefused("tag.tooMany", () -> tags.add(administrator, new TagName("One more")));
  }

  @Test
  void another_organization_neither_sees_nor_changes_them() {
    TagId vip = tags.add(administrator, new TagName("VIP"));
    Actor stranger = roster.pro(roster.organization(), "Sam");
    roster.role(stranger, "OWNER");

    tags.add(stranger, new TagName("VIP"));
    assertNotFound(() -> tags.rename(stranger, vip, new TagName("Theirs")));
    assertNotFound(() -> tags.remove(stranger, vip));
    assertThat(tags.all(stranger)).extracting(Tag::id).doesNotContain(vip);
    assertThat(tags.all(practitioner)).extracting(Tag::name).containsExactly("VIP");
  }

  @Test
  void clients_have_no_list() {
    Actor herself = Actor.client(client);

    assertForbidden(() -> tags.all(herself));
    assertForbidden(() -> tags.uses(herself));
    assertForbidden(() -> clientTags.of(herself, client));
  }

  private static void assertForbidden(Runnable act) {
    assertThat(catchThrowableOfType(ForbiddenException.class, act::run)).isNotNull();
  }

  private static void assertNotFound(Runnable act) {
    assertThat(catchThrowableOfType(NotFoundException.class, act::run)).isNotNull();
  }

  private static void assertRefused(String code, Runnable act) {
    assertThat(catchThrowableOfType(RosterException.class, act::run).messageKey()).isEqualTo(code);
  }
}
