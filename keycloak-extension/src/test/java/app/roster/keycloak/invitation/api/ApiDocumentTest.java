package app.roster.keycloak.invitation.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.keycloak.invitation.row.Delivery;
import app.roster.keycloak.invitation.row.HistoryType;
import app.roster.keycloak.invitation.row.InvitationStatus;
import app.roster.keycloak.mail.Undelivered;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/api/roster-keycloak.yaml} names exactly the values an invitation can have. */
class ApiDocumentTest {

  private static String documented(String pattern) throws IOException {
    String document = Files.readString(Path.of("../docs/api/roster-keycloak.yaml"));
    return Pattern.compile(pattern)
        .matcher(document)
        .results()
        .findFirst()
        .map((MatchResult match) -> match.group(1))
        .orElseThrow(() -> new AssertionError(pattern));
  }

  private static <T> String listed(T[] values, Function<T, String> name) {
    return String.join(", ", Arrays.stream(values).map(name).toList());
  }

  @Test
  void the_history() throws IOException {
    String found = documented("type: \\{type: string, enum: \\[(created[^]]*)]}");
    assertThat(found.split(", "))
        .containsExactlyInAnyOrder(listed(HistoryType.values(), HistoryType::wireName).split(", "));
  }

  @Test
  void the_states() throws IOException {
    assertThat(documented("InvitationStatus: \\{type: string, enum: \\[([^]]*)]}"))
        .isEqualTo(listed(InvitationStatus.values(), Enum::name));
  }

  @Test
  void the_delivery_and_its_reasons() throws IOException {
    assertThat(documented("delivery: \\{type: string, enum: \\[([^]]*)]"))
        .isEqualTo(listed(Delivery.values(), Enum::name));
    assertThat(documented("deliveryReason:\\s+type: string\\s+enum: \\[([^]]*)]"))
        .isEqualTo(listed(Undelivered.values(), Undelivered::wireName));
  }
}
