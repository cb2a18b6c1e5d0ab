package app.roster.keycloak.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.ConnectException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.email.EmailException;

class UndeliveredTest {

  private static Undelivered because(Exception cause) {
    return Undelivered.of(new EmailException("not taken", cause));
  }

  @Test
  void an_address_that_is_refused_will_always_be() throws AddressException {
    Address[] none = {};
    Address[] one = {new InternetAddress("nobody@example.org")};
    assertThat(because(new SendFailedException("Invalid Addresses", null, none, none, one)))
        .isEqualTo(Undelivered.REFUSED);
    assertThat(because(new SendFailedException("Busy", null, none, one, none)))
        .isEqualTo(Undelivered.UNREACHABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"554 5.7.1 Spam", "550 No", "552-Too large\n552 really"})
  void so_will_a_mail_the_server_answers_for_good(String reply) {
    assertThat(because(new SendFailedException(reply))).isEqualTo(Undelivered.REFUSED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"451 4.3.0 Later", "421 Closing", "530 5.7.0 STARTTLS first", "5500", ""})
  void everything_else_may_pass(String reply) {
    assertThat(because(new SendFailedException(reply))).isEqualTo(Undelivered.UNREACHABLE);
  }

  @Test
  void so_may_a_server_that_is_down_or_does_not_know_us() {
    assertThat(because(new ConnectException("refused"))).isEqualTo(Undelivered.UNREACHABLE);
    assertThat(because(new AuthenticationFailedException("535 no")))
        .isEqualTo(Undelivered.UNREACHABLE);
  }
}
