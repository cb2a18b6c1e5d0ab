package app.roster.clienttable.savedviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.roster.access.Actor;
import app.roster.clients.TagName;
import app.roster.clienttable.Layout;
import app.roster.clienttable.Sort;
import app.roster.clienttable.Statistic;
import app.roster.clienttable.TableLayouts;
import app.roster.kernel.ForbiddenException;
import app.roster.kernel.NotFoundException;
import app.roster.kernel.OrganizationId;
import app.roster.kernel.RosterException;
import app.roster.tags.TagId;
import app.roster.tags.Tags;
import app.roster.testing.Deployments;
import app.roster.testing.SomeRoster;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Views that belong to one Pro. */
@ExtendWith(ArquillianExtension.class)
class SavedViewsIT {

  private static final ViewName NAME = new ViewName("Too little sleep");

  @Inject private SavedViews views;
  @Inject private TableLayouts layouts;
  @Inject private Tags tags;
  @Inject private SomeRoster roster;
  @Inject private UserTransaction transaction;

  @PersistenceContext(unitName = "roster")
  private EntityManager entities;

  private OrganizationId organization;
  private Actor owner;
  private Actor pro;
  private TagId vip;

  @Deployment
  static WebArchive deployment() {
    return Deployments.roster();
  }

  @BeforeEach
  void an_organization_with_an_owner_a_pro_and_a_tag() {
    organization = roster.organization();
    owner = roster.owner(organization, "Olga");
    pro = roster.pro(organization, "Pat");
    vip = tags.add(owner, new TagName("VIP"));
  }

  @Test
  void a_view_is_read_as_it_was_saved_and_leaves_the_own_table_alone() {
    Layout layout =
        Layout.initial()
            .choose(List.of("weight", "steps", "email"))
            .hide("steps")
            .resize("email", 300)
            .sortedBy(Sort.descending("weight").by(Statistic.AVERAGE_30))
            .paged(100);
    ViewContent content = new ViewContent(layout, " meier ", Set.of(vip));

    SavedViewId id = views.add(pro, NAME, content);

    SavedView view = views.find(pro, id).orElseThrow();
    assertThat(view.content()).isEqualTo(content);
    assertThat(view.content().search()).isEqualTo("meier");
    assertThat(view.line()).isEqualTo(new ViewLine(id, NAME.value(), true, false, false));
    assertThat(view.narrowerOnce()).isFalse();
    assertThat(layouts.of(pro)).isEqualTo(Layout.initial());
    assertThat(layouts.isArranged(pro)).isFalse();
  }

  @Test
  void nobody_else_sees_or_touches_it() {
    SavedViewId id = views.add(pro, NAME, plain());
    Actor elsewhere = roster.owner(roster.organization(), "Sam");

    for (Actor other : List.of(owner, elsewhere)) {
      assertThat(views.lines(other)).isEmpty();
      assertThat(views.find(other, id)).isEmpty();
      assertThatThrownBy(() -> views.save(other, id, 0, plain()))
          .isInstanceOf(NotFoundException.class);
      assertThatThrownBy(() -> views.rename(other, id, NAME)).isInstanceOf(NotFoundException.class);
      assertThatThrownBy(() -> views.remove(other, id)).isInstanceOf(NotFoundException.class);
    }
    Actor intruder = Actor.pro(elsewhere.user(), organization);
    assertThatThrownBy(() -> views.lines(intruder)).isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(() -> views.find(pro.inView("view-1"), id))
        .isInstanceOf(ForbiddenException.class);
  }

  @Test
  void it_is_changed_renamed_and_deleted() {
    SavedViewId id = views.add(pro, NAME, plain());

    views.save(pro, id, views.find(pro, id).orElseThrow().version(), with("steps"));
    views.rename(pro, id, new ViewName("Walkers"));

    SavedView view = views.find(pro, id).orElseThrow();
    assertThat(view.content()).isEqualTo(with("steps"));
    assertThat(view.line().name()).isEqualTo("Walkers");
    views.remove(pro, id);
    assertThat(views.find(pro, id)).isEmpty();
    assertThat(views.lines(pro)).isEmpty();
  }

  @Test
  void what_was_changed_elsewhere_meanwhile_is_not_written_over() {
    SavedViewId id = views.add(pro, NAME, plain());
    int version = views.find(pro, id).orElseThrow().version();
    views.save(pro, id, version, with("steps"));

    assertThatThrownBy(() -> views.save(pro, id, version, with("weight")))
        .isInstanceOf(StaleViewException.class);
    assertThat(views.find(pro, id).orElseThrow().content()).isEqualTo(with("steps"));
  }

  @Test
  void two_of_one_pro_cannot_have_the_same_name_however_it_is_spelt() {
    SavedViewId id = views.add(pro, NAME, plain());
    SavedViewId other = views.add(pro, new ViewName("Other"), plain());

    assertThatThrownBy(() -> views.add(pro, new ViewName("  too LITTLE  sleep "), plain()))
        .hasMessage("savedView.twice");
    assertThatThrownBy(() -> views.rename(pro, other, NAME)).hasMessage("savedView.twice");
    views.rename(pro, id, new ViewName("TOO little sleep"));
    views.add(owner, NAME, plain());
    assertThat(views.lines(pro))
        .extracting(ViewLine::name)
        .containsExactly("Other", "TOO little sleep");
  }

  @Test
  void a_pro_has_50_at_most() {
    for (int number = 0; number < SavedViews.MOST; number++) {
      views.add(pro, new ViewName("View " + number), plain());
    }

    assertThatThrownBy(() -> views.add(pro, NAME, plain())).hasMessage("savedView.tooMany");
    assertThat(views.lines(pro)).hasSize(SavedViews.MOST);
  }

  @Test
  void columns_that_are_gone_are_left_out_and_a_tag_that_is_gone_is_told_of() throws Exception {
    Layout layout =
        Layout.initial().choose(List.of("weight", "steps")).sortedBy(Sort.ascending("steps"));
    SavedViewId id = views.add(pro, NAME, new ViewContent(layout, "", Set.of(vip)));
    transaction.begin();
    entities
        .createNativeQuery(
            "update saved_view_column set code = 'no-more' where code = 'steps' and view_id = :id")
        .setParameter("id", id.value())
        .executeUpdate();
    transaction.commit();
    tags.remove(owner, vip);

    SavedView view = views.find(pro, id).orElseThrow();

    assertThat(view.content()).isEqualTo(with("weight"));
    assertThat(view.narrowerOnce()).isTrue();
    views.save(pro, id, view.version(), view.content());
    assertThat(views.find(pro, id).orElseThrow().narrowerOnce()).isFalse();
  }

  @Test
  void a_name_is_one_line_of_60_characters_that_can_be_seen() {
    assertThat(new ViewName("é".repeat(60)).value()).hasSize(60);
    assertThatThrownBy(() -> new ViewName(" \u200b ")).hasMessage("savedView.empty");
    assertThatThrownBy(() -> new ViewName("x".repeat(61)))
        .isInstanceOf(RosterException.class)
        .hasMessage("savedView.tooLong");
    assertThatThrownBy(() -> new ViewName("a\u202eb")).hasMessage("savedView.unreadable");
  }

  private static ViewContent plain() {
    return new ViewContent(Layout.initial(), "", Set.of());
  }

  private static ViewContent with(String column) {
    return new ViewContent(Layout.initial().choose(List.of(column)), "", Set.of());
  }
}
