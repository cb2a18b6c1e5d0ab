package app.roster.clienttable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LayoutTest {

  @Test
  @Tag("A43")
  void everybody_starts_without_a_column_of_health_data() {
    assertThat(Layout.initial().columns()).isEmpty();
  }

  @Nested
  class GivenThreeColumns {

    private final Layout layout = Layout.initial().choose(List.of("weight", "steps", "email"));

    @Test
    @Tag("A46")
    void a_chosen_column_is_added_at_the_end_and_the_others_keep_their_places() {
      Layout chosen = layout.choose(List.of("bmi", "email", "steps", "weight"));

      assertThat(chosen.codes()).containsExactly("weight", "steps", "email", "bmi");
    }

    @Test
    @Tag("A46")
    void a_column_that_is_not_chosen_any_more_goes_and_takes_its_width_along() {
      Layout without = layout.resize("steps", 300).choose(List.of("weight", "email"));

      assertThat(without.codes()).containsExactly("weight", "email");
      assertThat(without.choose(List.of("weight", "email", "steps")).columns())
          .extracting(LayoutColumn::width)
          .containsOnlyNulls();
    }

    @Test
    @Tag("A48")
    void a_column_moves_one_place_and_stops_at_the_ends() {
      assertThat(layout.move("steps", 1).codes()).containsExactly("weight", "email", "steps");
      assertThat(layout.move("weight", -1).codes()).isEqualTo(layout.codes());
      assertThat(layout.move("email", 1).codes()).isEqualTo(layout.codes());
    }

    @Test
    @Tag("A48")
    void moving_steps_over_columns_that_are_hidden() {
      assertThat(layout.hide("steps").move("weight", 1).shown())
          .extracting(LayoutColumn::code)
          .containsExactly("email", "weight");
    }

    @Test
    void an_order_that_leaves_columns_out_or_names_strangers_loses_and_adds_none() {
      assertThat(layout.order(List.of("email", "lastName", "email", "weight")).codes())
          .containsExactly("email", "weight", "steps");
    }

    @Test
    void a_width_follows_its_column_and_stays_usable() {
      Layout resized = layout.resize("steps", 5000).move("steps", -1);

      assertThat(resized.columns().get(0)).isEqualTo(new LayoutColumn("steps", 640, false));
    }

    @Test
    void hiding_keeps_the_place_and_showing_gives_it_back() {
      Layout hidden = layout.hide("steps");

      assertThat(hidden.shown()).extracting(LayoutColumn::code).containsExactly("weight", "email");
      assertThat(hidden.show("steps")).isEqualTo(layout);
    }

    @Test
    void the_order_by_a_column_ends_when_the_column_goes_out_of_sight() {
      Layout sorted = layout.sortedBy(Sort.descending("steps"));

      assertThat(sorted.hide("steps").sort()).isEqualTo(Sort.byLastName());
      assertThat(sorted.choose(List.of("weight")).sort()).isEqualTo(Sort.byLastName());
      assertThat(sorted.hide("email").sort()).isEqualTo(Sort.descending("steps"));
    }
  }

  @Nested
  @Tag("A49")
  class GivenATamperedLayout {

    @Test
    void pinned_unknown_and_repeated_columns_are_thrown_out() {
      Layout tampered =
          layout(
              List.of(
                  LayoutColumn.of("firstName"),
                  LayoutColumn.of("weight"),
                  LayoutColumn.of("view"),
                  LayoutColumn.of("'; drop table client; --"),
                  LayoutColumn.of("weight")),
              Sort.byLastName(),
              25);

      assertThat(repaired(tampered).codes()).containsExactly("weight");
    }

    @Test
    void widths_and_page_sizes_become_usable_again() {
      Layout tampered =
          layout(List.of(new LayoutColumn("weight", -7, false)), Sort.byLastName(), 100_000);

      assertThat(repaired(tampered).columns().get(0).width()).isEqualTo(72);
      assertThat(repaired(tampered).pageSize()).isEqualTo(25);
    }

    @Test
    void an_order_by_something_else_is_the_one_by_last_name() {
      Sort injected = Sort.ascending("(select 1)");
      Sort unordered = Sort.ascending("gender");
      List<LayoutColumn> columns =
          List.of(LayoutColumn.of("(select 1)"), LayoutColumn.of("gender"));

      assertThat(repaired(layout(columns, injected, 25)).sort()).isEqualTo(Sort.byLastName());
      assertThat(repaired(layout(columns, unordered, 25)).sort()).isEqualTo(Sort.byLastName());
    }

    private Layout layout(List<LayoutColumn> columns, Sort sort, int pageSize) {
      return new Layout(3, columns, sort, pageSize);
    }

    private Layout repaired(Layout layout) {
      return layout.repaired(TableColumns::isKnown, TableColumns::isSortable);
    }
  }
}
