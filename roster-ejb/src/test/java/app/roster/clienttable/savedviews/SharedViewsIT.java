package app.roster.clienttable.savedviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.roster.access.Actor;
import app.roster.clienttable.Layout;
import app.roster.kernel.ForbiddenException;
import app.roster.kernel.NotFoundException;
import app.roster.kernel.OrganizationId;
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

/** Views a team has in common. */
@ExtendWith(ArquillianExtension.class)
class SharedViewsIT {

  private static final ViewContent PLAIN = new ViewContent(Layout.initial(), "", Set.of());
  private static final ViewName NAME = new ViewName("Morning round");

  @Inject private SavedViews views;
  @Inject private SharedViews shared;
  @Inject private SomeRoster roster;

  private OrganizationId organization;
  private Actor owner;
  private Actor pro;
  private Actor colleague;
  private Actor elsewhere;
  private SavedViewId id;

  @Deployment
  static WebArchive deployment() {
    return Deployments.roster();
  }

  @BeforeEach
  void a_pro_shares_a_view() {
    organization = roster.organization();
    owner = roster.owner(organization, "Olga");
    pro = roster.pro(organization, "Pat");
    colleague = roster.pro(organization, "Cleo");
    elsewhere = roster.owner(roster.organization(), "Sam");
    id = views.add(pro, NAME, PLAIN);
    shared.share(pro, id);
  }

  @Test
  void the_team_has_it_and_no_other_team() {
    assertThat(views.lines(colleague))
        .containsExactly(new ViewLine(id, NAME.value(), false, true, false));
    assertThat(views.find(colleague, id)).isPresent();
    assertThat(views.lines(elsewhere)).isEmpty();
    assertThat(views.find(elsewhere, id)).isEmpty();
    assertThatThrownBy(() -> shared.prefer(elsewhere, id)).isInstanceOf(NotFoundException.class);
  }

  @Test
  void a_colleague_uses_it_without_changing_it() {
    assertThatThrownBy(() -> views.save(colleague, id, 1, PLAIN))
        .isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(() -> views.rename(colleague, id, new ViewName("Mine")))
        .isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(() -> views.remove(colleague, id)).isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(() -> shared.unshare(colleague, id)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> shared.prefer(colleague, id)).isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(() -> shared.preferNone(colleague)).isInstanceOf(ForbiddenException.class);
  }

  @Test
  void the_lead_looks_after_it_but_takes_it_from_nobody() {
    roster.role(colleague, "ADMINISTRATOR");
    ViewContent steps = new ViewContent(Layout.initial().choose(List.of("steps")), "", Set.of());

    views.rename(colleague, id, new ViewName("Round"));
    views.save(owner, id, views.find(owner, id).orElseThrow().version(), steps);

    assertThat(views.find(pro, id).orElseThrow().content()).isEqualTo(steps);
    assertThat(views.find(pro, id).orElseThrow().line().name()).isEqualTo("Round");
    assertThatThrownBy(() -> shared.unshare(owner, id)).isInstanceOf(NotFoundException.class);
    views.remove(colleague, id);
    assertThat(views.lines(pro)).isEmpty();
  }

  @Test
  void another_name_or_default_stops_nobody_from_saving_what_they_changed() {
    int version = views.find(pro, id).orElseThrow().version();
    views.rename(owner, id, new ViewName("Round"));
    shared.prefer(owner, id);
    ViewContent steps = new ViewContent(Layout.initial().choose(List.of("steps")), "", Set.of());

    views.save(pro, id, version, steps);

    assertThat(views.find(owner, id).orElseThrow().content()).isEqualTo(steps);
    assertThat(views.find(owner, id).orElseThrow().line().name()).isEqualTo("Round");
    assertThatThrownBy(() -> views.save(owner, id, version, PLAIN))
        .isInstanceOf(StaleViewException.class);
  }

  @Test
  void who_made_it_takes_it_back() {
    shared.prefer(owner, id);

    shared.unshare(pro, id);

    assertThat(views.lines(colleague)).isEmpty();
    assertThat(views.preferred(colleague)).isEmpty();
    assertThat(views.lines(pro))
        .containsExactly(new ViewLine(id, NAME.value(), true, false, false));
  }

  @Test
  void names_of_the_team_are_a_list_of_their_own() {
    SavedViewId same = views.add(colleague, NAME, PLAIN);

    assertThatThrownBy(() -> shared.share(colleague, same)).hasMessage("savedView.twiceInTeam");
    assertThat(views.find(pro, same)).isEmpty();
    SavedViewId private2 = views.add(pro, NAME, PLAIN);
    assertThatThrownBy(() -> shared.unshare(pro, id)).hasMessage("savedView.twice");
    views.remove(pro, private2);
    shared.unshare(pro, id);
    shared.share(colleague, same);
    assertThat(views.lines(owner)).extracting(ViewLine::id).containsExactly(same);
  }

  @Test
  void one_of_them_is_what_pros_begin_with() {
    SavedViewId second = views.add(owner, new ViewName("Evening"), PLAIN);
    assertThatThrownBy(() -> shared.prefer(owner, second)).isInstanceOf(NotFoundException.class);
    shared.share(owner, second);
    assertThat(views.preferred(colleague)).isEmpty();

    shared.prefer(owner, id);
    shared.prefer(owner, second);

    assertThat(views.preferred(colleague).orElseThrow().line().id()).isEqualTo(second);
    assertThat(views.preferred(elsewhere)).isEmpty();
    shared.preferNone(owner);
    assertThat(views.preferred(colleague)).isEmpty();
  }

  @Test
  void a_team_shares_100_at_most() {
    List<Actor> makers = List.of(owner, colleague, roster.pro(organization, "Max"));
    for (int number = 1; number < SharedViews.MOST; number++) {
      Actor maker = makers.get(number % makers.size());
      shared.share(maker, views.add(maker, new ViewName("View " + number), PLAIN));
    }
    SavedViewId last = views.add(pro, new ViewName("One too many"), PLAIN);

    assertThatThrownBy(() -> shared.share(pro, last)).hasMessage("savedView.tooManyShared");
  }
}
