package app.roster.web.clienttable;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.clienttable.ClientRow;
import app.roster.kernel.PersonId;
import app.roster.kernel.UserId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A23")
class ClientLineTest {

  @Test
  void initials_are_whole_characters_of_both_names() {
    assertThat(line("ada", "meier").getInitials()).isEqualTo("AM");
    assertThat(line("𝒜da", null).getInitials()).isEqualTo("𝒜");
  }

  @Test
  void somebody_without_a_name_is_known_by_the_address() {
    ClientLine nameless = line(null, " ");

    assertThat(nameless.getName()).isEqualTo("client@example.org");
    assertThat(nameless.getInitials()).isEqualTo("C");
  }

  @Test
  void the_same_person_has_the_same_colour_and_it_is_one_of_ours() {
    assertThat(line("Ada", "Meier").getColour())
        .isEqualTo(line("Ada", "Other").getColour())
        .isBetween(0, 7);
  }

  @Test
  @Tag("B30")
  void who_never_signed_in_is_marked() {
    assertThat(line("Ada", "Meier").isNeverSignedIn()).isTrue();
  }

  @Test
  @Tag("A54")
  void a_column_without_a_value_is_a_dash() {
    assertThat(line("Ada", "Meier").cell("weight").text()).isEqualTo("—");
  }

  private static ClientLine line(String first, String last) {
    ClientRow row =
        new ClientRow(
            new PersonId(1),
            new UserId("a"),
            ZoneOffset.UTC,
            first,
            last,
            "client@example.org",
            null,
            null,
            Instant.EPOCH,
            null,
            null);
    return new ClientLine(row, Map.of(), List.of());
  }
}
