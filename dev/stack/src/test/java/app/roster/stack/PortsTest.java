package app.roster.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Properties;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {

  @Test
  void the_demo_has_its_own_seven_ports_in_a_row() {
    assertThat(Ports.from(new Properties()).all())
        .extracting(Port::number)
        .containsExactly(8180, 8181, 8182, 8183, 8184, 8185, 8186);
  }

  @Test
  void a_property_moves_one_port_and_leaves_the_others() {
    Properties properties = new Properties();
    properties.setProperty("roster.port.keycloak", "9999");
    Ports ports = Ports.from(properties);
    assertThat(ports.keycloak().number()).isEqualTo(9999);
    assertThat(ports.app().number()).isEqualTo(8180);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "65536", "-1", "web", "", "08180"})
  void what_is_no_port_is_refused_by_name(String value) {
    Properties properties = new Properties();
    properties.setProperty("roster.port.app", value);
    assertThatThrownBy(() -> Ports.from(properties))
        .isInstanceOf(StackException.class)
        .hasMessageContaining("-Droster.port.app");
  }

  @Test
  void free_ports_differ_from_each_other_and_from_the_demos() {
    assertThat(Ports.free().all())
        .extracting(Port::number)
        .doesNotHaveDuplicates()
        .noneMatch(number -> number >= 8180 && number <= 8189);
  }

  @Nested
  class GivenAPortSomebodyListensOn {

    @Test
    void the_message_names_it_and_how_to_change_it() throws IOException {
      try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        Properties properties = new Properties();
        properties.setProperty("roster.port.smtp", String.valueOf(taken.getLocalPort()));
        Port port = Ports.from(properties).smtp();
        assertThatThrownBy(port::requireFree)
            .hasMessageContaining("Port " + taken.getLocalPort() + " (mail server) is taken")
            .hasMessageContaining("-Droster.port.smtp=<port>");
      }
    }
  }
}
