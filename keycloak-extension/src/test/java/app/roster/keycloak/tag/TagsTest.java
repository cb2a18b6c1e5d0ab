package app.roster.keycloak.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TagsTest {

  @Test
  void what_is_stored_is_what_comes_back() {
    Tags tags = Tags.of(List.of("VIP", "Ärzte, Trainer; \"Nord\""));

    assertThat(Tags.stored(tags.text())).isEqualTo(tags);
    assertThat(Tags.stored(Tags.NONE.text())).isEqualTo(Tags.NONE);
  }

  @Test
  void as_many_as_may_be_fit_the_column() {
    Tags longest =
        Tags.of(
            IntStream.range(0, Tags.MOST)
                .mapToObj(i -> String.format("%0" + Tags.LONGEST + "d", i))
                .toList());

    assertThat(longest.text()).hasSizeLessThanOrEqualTo(Tags.LONGEST_STORED);
    assertThat(longest.and(Tags.of(List.of("one more")))).isEqualTo(longest);
  }

  @Test
  void a_log_never_shows_them() {
    assertThat(Tags.of(List.of("VIP"))).hasToString("1 tags");
  }
}
