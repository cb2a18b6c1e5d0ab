package app.roster.web.clienttable;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TablePlaceTest {

  private final TablePlace place = new TablePlace();

  @Test
  void the_list_as_it_begins_needs_nothing() {
    assertThat(place.getQuery()).isEmpty();
  }

  @Test
  void the_way_back_names_the_view_its_change_the_rows_and_the_page() {
    place.show("5d7f", false);
    place.remember("Müller & Söhne", "a,b", 50);
    assertThat(place.getQuery())
        .isEqualTo("?saved=5d7f&q=M%C3%BCller+%26+S%C3%B6hne&tags=a%2Cb&from=50");

    place.change();

    assertThat(place.getQuery()).startsWith("?saved=5d7f&changed=1&q=");
  }

  @Test
  void the_own_table_is_never_changed_and_another_list_is_not_come_back_to() {
    place.change();
    place.remember("meier", "", 0);
    assertThat(place.getQuery()).isEqualTo("?q=meier");

    place.forget();

    assertThat(place.getQuery()).isEmpty();
    assertThat(place.isChanged()).isFalse();
  }
}
