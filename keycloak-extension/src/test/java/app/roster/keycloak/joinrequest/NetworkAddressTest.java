package app.roster.keycloak.joinrequest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NetworkAddressTest {

  @Test
  void an_address_of_ipv4_is_one_visitor() {
    assertThat(NetworkAddress.group("192.0.2.1")).isEqualTo("192.0.2.1");
    assertThat(NetworkAddress.group("::ffff:192.0.2.1")).isEqualTo("192.0.2.1");
  }

  @Test
  void a_network_of_ipv6_is_one_visitor_however_it_is_written() {
    String group = NetworkAddress.group("2001:db8:1:2::1");

    assertThat(NetworkAddress.group("2001:0DB8:0001:0002:ffff::7%eth0")).isEqualTo(group);
    assertThat(NetworkAddress.group("2001:db8:1:3::1")).isNotEqualTo(group);
  }

  @Test
  void what_is_no_address_stands_for_itself_and_no_name_server_is_asked() {
    assertThat(NetworkAddress.group("proxy.example.org")).isEqualTo("proxy.example.org");
    assertThat(NetworkAddress.group("1:2:3")).isEqualTo("1:2:3");
  }
}
