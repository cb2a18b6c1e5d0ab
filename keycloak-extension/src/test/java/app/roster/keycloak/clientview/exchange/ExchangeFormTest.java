package app.roster.keycloak.clientview.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExchangeFormTest {

  private static final String ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";

  private MultivaluedMap<String, String> form;

  @BeforeEach
  void a_complete_form() {
    form = new MultivaluedHashMap<>();
    form.putSingle("subject_token", "subject");
    form.putSingle("actor_token", "actor");
    form.putSingle("actor_token_type", ACCESS_TOKEN);
    form.putSingle("organization_id", "organization");
  }

  @Test
  void needs_no_reason_and_no_requested_type() {
    ExchangeForm read = ExchangeForm.read(form);

    assertThat(read.reason()).isEmpty();
    assertThat(read.requestedTokenType()).isEmpty();
    assertThat(read.renewedSessionId()).isEmpty();
    assertThat(read.subjectId()).isEqualTo("subject");
  }

  @ParameterizedTest
  @ValueSource(strings = {"subject_token", "actor_token", "actor_token_type", "organization_id"})
  void misses_what_is_missing_or_blank(String name) {
    form.putSingle(name, " ");
    assertThatThrownBy(() -> ExchangeForm.read(form)).isInstanceOf(Refusal.class);

    form.remove(name);
    assertThatThrownBy(() -> ExchangeForm.read(form)).isInstanceOf(Refusal.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"subject_token", "actor_token", "organization_id", "reason", "client_view_sid"})
  void takes_nothing_twice(String name) {
    form.putSingle(name, "one");
    form.add(name, "two");

    assertThatThrownBy(() -> ExchangeForm.read(form)).isInstanceOf(Refusal.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "requested_subject",
        "requested_issuer",
        "subject_issuer",
        "audience",
        "scope",
        "resource"
      })
  void refuses_what_belongs_to_other_exchanges(String name) {
    form.putSingle(name, "x");

    assertThatThrownBy(() -> ExchangeForm.read(form))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "a\u202Eb", "a\u2028b", "a\tb", "a\uD800b"})
  void refuses_hidden_characters_in_the_reason(String reason) {
    form.putSingle("reason", reason);

    assertThatThrownBy(() -> ExchangeForm.read(form)).isInstanceOf(Refusal.class);
  }

  @Test
  void counts_the_reason_in_code_points() {
    form.putSingle("reason", "\uD83D\uDE00".repeat(200));
    assertThat(ExchangeForm.read(form).reason()).isPresent();

    form.putSingle("reason", "\uD83D\uDE00".repeat(201));
    assertThatThrownBy(() -> ExchangeForm.read(form)).isInstanceOf(Refusal.class);
  }
}
