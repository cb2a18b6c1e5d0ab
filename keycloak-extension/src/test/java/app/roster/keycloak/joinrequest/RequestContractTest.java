package app.roster.keycloak.joinrequest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** {@code docs/api/roster-keycloak.yaml} names exactly the states and the limit of a request. */
class RequestContractTest {

  @Test
  void the_states_and_the_longest_message() throws IOException {
    String states =
        String.join(", ", Arrays.stream(JoinRequestStatus.values()).map(Enum::name).toList());

    assertThat(Files.readString(Path.of("../docs/api/roster-keycloak.yaml")))
        .contains("RequestStatus: {type: string, enum: [" + states + "]}")
        .contains("message: {type: string, maxLength: " + NewJoinRequest.MESSAGE_LIMIT);
  }
}
