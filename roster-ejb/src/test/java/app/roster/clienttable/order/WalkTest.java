package app.roster.clienttable.order;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.kernel.PageRequest;
import app.roster.kernel.PersonId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Forty people who have what is ordered by, and ten who lack it; each is called by a number. */
class WalkTest {

  private static final int TOTAL = 50;

  private final FakeList list = new FakeList(40, TOTAL);
  private final Walk<Integer> walk = new Walk<>(list, true);

  @Test
  void every_page_is_the_same_from_wherever_it_is_read() {
    for (int first = 0; first < TOTAL + 5; first++) {
      for (int size = 1; size < 12; size++) {
        PageRequest page = new PageRequest(first, size);
        List<Integer> expected =
            IntStream.range(first, Math.max(first, Math.min(TOTAL, first + size))).boxed().toList();
        assertThat(walk.page(page, OptionalInt.empty(), List.of())).isEqualTo(expected);
        assertThat(walk.page(page, OptionalInt.of(TOTAL), List.of())).isEqualTo(expected);
        for (int known = 0; known < TOTAL; known += 3) {
          assertThat(walk.page(page, OptionalInt.empty(), List.of(place(known))))
              .as("rows %d to %d from row %d", first, first + size, known)
              .isEqualTo(expected);
        }
      }
    }
  }

  @Test
  void the_last_page_passes_over_nobody() {
    walk.page(new PageRequest(45, 10), OptionalInt.of(TOTAL), List.of());

    assertThat(list.passed).isZero();
  }

  @Test
  void the_page_after_and_the_page_before_pass_over_one_row_at_most() {
    List<Place> shown = List.of(place(20), place(24));

    walk.page(new PageRequest(25, 5), OptionalInt.of(TOTAL), shown);
    walk.page(new PageRequest(15, 5), OptionalInt.of(TOTAL), shown);

    assertThat(list.passed).isEqualTo(1);
  }

  @Test
  void the_page_after_goes_on_behind_the_last_row_whoever_joined_meanwhile() {
    Place last = place(24);
    list.from = -3;

    assertThat(walk.page(new PageRequest(25, 3), OptionalInt.empty(), List.of(last)))
        .containsExactly(25, 26, 27);
  }

  @Test
  void somebody_who_stands_elsewhere_now_leads_nowhere() {
    Place moved = Place.of(20, new PersonId(33), list.spot(20));
    Place gone = Place.of(20, new PersonId(-1), list.spot(20));

    assertThat(walk.page(new PageRequest(21, 2), OptionalInt.empty(), List.of(moved, gone)))
        .containsExactly(21, 22);
    assertThat(list.passed).isEqualTo(21);
  }

  private Place place(int number) {
    return Place.of(number, new PersonId(number), list.spot(number));
  }

  /** Numbers in their order; the rows of both stretches that were passed over are counted. */
  private static final class FakeList implements Stretches<Integer> {

    private final int having;
    private final int total;
    private int from;
    private int passed;

    FakeList(int having, int total) {
      this.having = having;
      this.total = total;
    }

    Spot spot(int number) {
      return new Spot(number < having ? Stretch.HAVING : Stretch.LACKING, List.of(number));
    }

    @Override
    public List<Integer> read(Slice slice) {
      List<Integer> rows = rows(slice);
      passed += Math.min(rows.size(), slice.skip());
      return rows.stream().skip(slice.skip()).limit(slice.limit()).toList();
    }

    @Override
    public int count(Slice slice) {
      return rows(slice).size();
    }

    @Override
    public Optional<Spot> find(PersonId person) {
      int number = (int) person.value();
      return number < from ? Optional.empty() : Optional.of(spot(number));
    }

    private List<Integer> rows(Slice slice) {
      boolean first = slice.stretch() == Stretch.HAVING;
      List<Integer> rows =
          new ArrayList<>(
              IntStream.range(first ? from : having, first ? having : total)
                  .filter(
                      number -> slice.from().map(spot -> reached(slice, spot, number)).orElse(true))
                  .boxed()
                  .toList());
      if (slice.backwards()) {
        Collections.reverse(rows);
      }
      return rows;
    }

    private static boolean reached(Slice slice, Spot spot, int number) {
      int key = (Integer) spot.key().get(0);
      return slice.backwards() ? number < key : number >= key;
    }
  }
}
