package app.roster.web.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import app.roster.invitations.DeliveryReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DeliveryReasonTest {

  private static final Pattern DOCUMENTED =
      Pattern.compile("deliveryReason:\\s+type: string\\s+enum: \\[([^]]*)]");

  @Test
  void every_reason_of_the_contract_is_known_and_has_words() throws IOException {
    ResourceBundle texts = ResourceBundle.getBundle("app.roster.web.invitations.Messages");
    List<String> known =
        Arrays.stream(DeliveryReason.values())
            .map(reason -> reason.name().toLowerCase(Locale.ROOT))
            .toList();

    assertThat(known).containsExactlyInAnyOrderElementsOf(documented());
    assertThat(known).allMatch(reason -> texts.containsKey("reason." + reason));
  }

  private static List<String> documented() throws IOException {
    String contract = Files.readString(Path.of("../docs/api/roster-keycloak.yaml"));
    return DOCUMENTED
        .matcher(contract)
        .results()
        .findFirst()
        .map(found -> List.of(found.group(1).split(", ")))
        .orElseThrow();
  }
}
