package app.roster.clienttable;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.access.Actor;
import app.roster.clients.TagName;
import app.roster.kernel.OrganizationId;
import app.roster.kernel.PageRequest;
import app.roster.kernel.UserId;
import app.roster.tags.ClientTags;
import app.roster.tags.TagId;
import app.roster.tags.Tags;
import app.roster.testing.Deployments;
import app.roster.testing.SomeRoster;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tags as a column of the table, and to narrow it by. */
@ExtendWith(ArquillianExtension.class)
class ClientTableTagsIT {

  private static final List<String> COLUMN = List.of("tags");

  @Inject private ClientTable table;
  @Inject private Tags tags;
  @Inject private ClientTags clientTags;
  @Inject private SomeRoster roster;

  private OrganizationId organization;
  private Actor pro;
  private UserId both;
  private UserId one;
  private UserId none;
  private TagId vip;
  private TagId autumn;

  @Deployment
  static WebArchive deployment() {
    return Deployments.roster();
  }

  @BeforeEach
  void three_clients_with_two_one_and_no_tag() {
    organization = roster.organization();
    pro = owner(organization);
    both = roster.client(organization, null);
    one = roster.client(organization, null);
    none = roster.client(organization, null);
    vip = tags.add(pro, new TagName("vip"));
    autumn = tags.add(pro, new TagName("Autumn"));
    clientTags.add(pro, both, vip);
    clientTags.add(pro, both, autumn);
    clientTags.add(pro, one, autumn);
  }

  @Test
  void the_column_holds_the_tags_of_each_by_name() {
    ClientPage page = page(Set.of(), COLUMN);

    assertThat(page.rows())
        .extracting(row -> row.user() + " " + page.tags(row))
        .containsExactlyInAnyOrder(both + " [Autumn, vip]", one + " [Autumn]", none + " []");
  }

  @Test
  void without_the_column_nothing_is_read() {
    assertThat(page(Set.of(), List.of()).tags()).isEmpty();
  }

  @Test
  void clients_with_any_of_the_tags_are_found_each_once() {
    assertThat(users(Set.of(vip))).containsExactly(both);
    assertThat(users(Set.of(vip, autumn))).containsExactlyInAnyOrder(both, one);
    assertThat(count(Set.of(vip, autumn))).isEqualTo(2);
    assertThat(count(Set.of())).isEqualTo(3);
  }

  @Test
  void words_and_tags_narrow_together() {
    ClientFilter nobody = new ClientFilter("nobody-is-called-this", Set.of(vip));
    ClientFilter ada = new ClientFilter("ada", Set.of(vip));

    assertThat(table.count(pro, nobody)).isZero();
    assertThat(table.count(pro, ada)).isEqualTo(1);
  }

  @Test
  void a_tag_that_a_shared_client_has_elsewhere_tells_nothing_here() {
    Actor stranger = owner(roster.organization());
    roster.connect(stranger.organization().orElseThrow(), none);
    TagId theirs = tags.add(stranger, new TagName("Theirs"));
    clientTags.add(stranger, none, theirs);

    assertThat(users(Set.of(theirs))).isEmpty();
    ClientPage page = page(Set.of(), COLUMN);
    assertThat(page.rows()).allSatisfy(row -> assertThat(page.tags(row)).doesNotContain("Theirs"));
  }

  @Test
  void people_without_a_value_to_order_by_are_narrowed_as_well() {
    ClientQuery query =
        new ClientQuery(
            new ClientFilter("", Set.of(autumn)),
            Sort.descending("weight"),
            new PageRequest(0, 25),
            List.of());

    assertThat(table.page(pro, query).rows())
        .extracting(ClientRow::user)
        .containsExactlyInAnyOrder(both, one);
  }

  @Test
  void archived_clients_are_narrowed_as_well() {
    roster.archive(organization, one);
    ClientQuery query =
        new ClientQuery(
            new ClientFilter("", Set.of(autumn)),
            Sort.byLastName(),
            new PageRequest(0, 25),
            List.of());

    assertThat(table.archived(pro, query).items()).extracting(ClientRow::user).containsExactly(one);
    assertThat(users(Set.of(autumn))).containsExactly(both);
  }

  private Actor owner(OrganizationId where) {
    Actor owner = roster.pro(where, "Pat");
    roster.role(owner, "OWNER");
    return owner;
  }

  private List<UserId> users(Set<TagId> wanted) {
    return page(wanted, List.of()).rows().stream().map(ClientRow::user).toList();
  }

  private int count(Set<TagId> wanted) {
    return table.count(pro, new ClientFilter("", wanted));
  }

  private ClientPage page(Set<TagId> wanted, List<String> columns) {
    ClientFilter filter = new ClientFilter("", wanted);
    return table.page(
        pro, new ClientQuery(filter, Sort.byLastName(), new PageRequest(0, 25), columns));
  }
}
