package app.roster.clienttable;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientFilterTest {

  @Test
  void nothing_typed_finds_everybody() {
    assertThat(typed("   ").patterns()).isEmpty();
    assertThat(typed(null).patterns()).isEmpty();
  }

  @Test
  void every_word_is_looked_for_on_its_own_in_any_case() {
    assertThat(typed(" Ann  SMI ").patterns()).containsExactly("%ann%", "%smi%");
  }

  @Test
  void what_is_special_in_a_pattern_is_taken_literally() {
    assertThat(typed("50%_\\").patterns()).containsExactly("%50\\%\\_\\\\%");
  }

  @Test
  void a_letter_or_two_are_looked_for_where_a_word_begins() {
    assertThat(typed("Jo").patterns()).containsExactly("% jo%");
    assertThat(typed("%").patterns()).containsExactly("% \\%%");
  }

  @Test
  void a_letter_of_a_script_without_blanks_is_looked_for_anywhere() {
    assertThat(typed("\u660e").patterns()).containsExactly("%\u660e%");
  }

  @Test
  void a_novel_is_cut_to_a_few_words() {
    assertThat(typed("word ".repeat(500)).patterns()).hasSize(6);
  }

  private static ClientFilter typed(String text) {
    return ClientFilter.searching(text);
  }
}
