package app.roster.clienttable;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.clienttable.order.Ordering;
import app.roster.clienttable.order.Stretch;
import app.roster.measurements.catalogue.Attribute;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TableColumnsTest {

  @Test
  void no_code_means_two_columns() {
    assertThat(Stream.of(SystemColumn.values()).map(SystemColumn::code))
        .doesNotHaveDuplicates()
        .noneMatch(code -> Attribute.ofCode(code).isPresent());
  }

  @Test
  void what_no_column_is_called_never_reaches_the_order_of_a_query() {
    Ordering ordering = TableColumns.ordering(Sort.descending("1; drop table client"));

    assertThat(ordering).isEqualTo(Ordering.byName(Ordering.BY_LAST_NAME, true));
  }

  @Test
  void both_pressures_are_columns_and_the_pair_of_them_is_not() {
    assertThat(TableColumns.isKnown("blood-pressure-systolic")).isTrue();
    assertThat(TableColumns.isKnown("blood-pressure")).isFalse();
  }

  @Test
  void somebody_younger_has_a_later_birthdate() {
    assertThat(TableColumns.ordering(Sort.ascending("age")).clause(Stretch.HAVING, false))
        .isEqualTo("c.birthdate desc, c.person_id desc");
  }
}
