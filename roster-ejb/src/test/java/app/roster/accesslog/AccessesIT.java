package app.roster.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.roster.access.Action;
import app.roster.access.Actor;
import app.roster.access.Guard;
import app.roster.access.Resource;
import app.roster.access.Source;
import app.roster.audit.AccessLine;
import app.roster.audit.AccessMark;
import app.roster.audit.AccessPage;
import app.roster.kernel.ForbiddenException;
import app.roster.kernel.OrganizationId;
import app.roster.kernel.UserId;
import app.roster.testing.Deployments;
import app.roster.testing.SomeRoster;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who looked at whose data, as the Owner of an organization asks. */
@ExtendWith(ArquillianExtension.class)
class AccessesIT {

  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

  @Inject private Accesses accesses;
  @Inject private Guard guard;
  @Inject private SomeRoster roster;

  private OrganizationId organization;
  private Actor owner;
  private Actor pro;
  private UserId client;

  @Deployment
  static WebArchive deployment() {
    return Deployments.rosterWithPeer();
  }

  @BeforeEach
  void an_organization_with_an_owner_a_pro_and_a_client() {
    organization = roster.organization();
    owner = roster.owner(organization, "Olga");
    pro = roster.pro(organization, "Pat");
    client = roster.client(organization, "UTC");
  }

  private AccessSearch everything() {
    return search(Optional.empty(), "");
  }

  private AccessSearch search(Optional<UserId> of, String text) {
    return new AccessSearch(of, text, LONG_AGO, Instant.now().plus(Duration.ofDays(1)));
  }

  private List<AccessLine> lines(AccessSearch search) {
    return accesses.page(owner, search, Optional.empty(), 50).lines();
  }

  @Test
  void reads_and_changes_in_and_out_of_client_view_stand_there_with_both_names() {
    guard.admit(pro, client, Action.VIEW, Resource.PROFILE);
    guard.admit(pro.inView("view-7"), client, Action.CREATE, Resource.MEASUREMENT);

    List<AccessLine> lines = lines(everything());

    assertThat(lines)
        .extracting(
            AccessLine::actorName,
            AccessLine::subjectName,
            AccessLine::action,
            AccessLine::resource,
            AccessLine::view,
            AccessLine::allowed)
        .containsExactly(
            tuple("Pat Pro", "Ada Client", Action.CREATE, Resource.MEASUREMENT, "view-7", true),
            tuple("Pat Pro", "Ada Client", Action.VIEW, Resource.PROFILE, "", true));
  }

  @Test
  void where_it_was_done_from_stands_there_without_what_would_break_a_line() {
    Source source = new Source("203.0.113.7\r\nforged", "x".repeat(300));

    guard.admit(pro.from(source), client, Action.VIEW, Resource.PROFILE);

    assertThat(lines(everything()))
        .extracting(AccessLine::address)
        .containsExactly("203.0.113.7  forged");
  }

  @Test
  void a_refusal_stands_there_as_one() {
    assertThatThrownBy(() -> guard.admit(pro, client, Action.CREATE, Resource.MEASUREMENT))
        .isInstanceOf(ForbiddenException.class);

    assertThat(lines(everything())).extracting(AccessLine::allowed).containsExactly(false);
  }

  @Test
  void the_same_again_at_once_is_one_line_and_no_entry_is_lost_between_pages() {
    for (int i = 0; i < 45; i++) {
      guard.admit(pro, client, Action.VIEW, i % 9 == 0 ? Resource.JOURNAL : Resource.DASHBOARD);
    }

    List<AccessLine> all = new ArrayList<>();
    Optional<AccessMark> after = Optional.empty();
    do {
      AccessPage page = accesses.page(owner, everything(), after, 1);
      assertThat(page.lines()).hasSizeLessThanOrEqualTo(1);
      all.addAll(page.lines());
      after = page.next();
    } while (after.isPresent());

    assertThat(all.stream().mapToInt(AccessLine::times).sum()).isEqualTo(45);
    assertThat(all).hasSizeLessThan(45);
  }

  @Test
  void what_is_searched_for_limits_the_list() {
    UserId other = roster.client(organization, "UTC");
    guard.admit(pro, client, Action.VIEW, Resource.PROFILE);
    guard.admit(pro, other, Action.VIEW, Resource.PROFILE);

    assertThat(lines(search(Optional.of(other), "")))
        .extracting(AccessLine::subject)
        .containsExactly(other);
    assertThat(lines(search(Optional.empty(), "ada CLI"))).hasSize(2);
    assertThat(lines(search(Optional.empty(), "%"))).isEmpty();
    assertThat(
            accesses
                .page(
                    owner,
                    new AccessSearch(
                        Optional.empty(), "", LONG_AGO, LONG_AGO.plus(Duration.ofDays(1))),
                    Optional.empty(),
                    50)
                .lines())
        .isEmpty();
  }

  @Test
  void another_organizations_accesses_are_never_there() {
    OrganizationId theirs = roster.organization();
    Actor foreign = roster.pro(theirs, "Fred");
    UserId foreignClient = roster.client(theirs, "UTC");
    guard.admit(foreign, foreignClient, Action.VIEW, Resource.PROFILE);

    assertThat(lines(everything())).isEmpty();
    assertThat(lines(search(Optional.of(foreignClient), ""))).isEmpty();
  }

  @Test
  void who_is_not_in_the_lead_sees_and_exports_nothing() {
    guard.admit(pro, client, Action.VIEW, Resource.PROFILE);
    List<AccessLine> exported = new ArrayList<>();

    for (Actor other : List.of(pro, Actor.client(client), owner.inView("view-7"))) {
      assertThatThrownBy(() -> accesses.page(other, everything(), Optional.empty(), 50))
          .isInstanceOf(ForbiddenException.class);
      assertThatThrownBy(() -> accesses.export(other, everything(), exported::add))
          .isInstanceOf(ForbiddenException.class);
    }
    assertThat(exported).isEmpty();
  }

  /** More than an export reads at once. */
  @Test
  void an_export_holds_every_page() {
    int entries = 1010;
    for (int i = 0; i < entries; i++) {
      Resource resource = i % 2 == 0 ? Resource.JOURNAL : Resource.DASHBOARD;
      guard.admit(pro, client, Action.VIEW, resource);
    }
    List<AccessLine> exported = new ArrayList<>();

    accesses.export(owner, everything(), exported::add);

    assertThat(exported.stream().mapToInt(AccessLine::times).sum()).isEqualTo(entries);
    assertThat(exported).hasSize(entries);
  }

  @Test
  void what_a_pro_does_with_their_own_data_is_nobody_elses_business() {
    guard.admit(pro, pro.user(), Action.CREATE, Resource.MEASUREMENT);

    assertThat(lines(everything())).isEmpty();
    assertThat(lines(search(Optional.of(pro.user()), ""))).isEmpty();
  }
}
