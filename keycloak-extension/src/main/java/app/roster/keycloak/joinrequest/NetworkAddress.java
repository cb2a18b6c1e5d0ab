package app.roster.keycloak.joinrequest;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Network addresses that belong to one visitor. */
final class NetworkAddress {

  /** Only what is written as an address, so that nobody makes us ask a name server. */
  private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

  /** Whoever has an address of IPv6 has at least 2^64 of them. */
  private static final int NETWORK_BYTES = 8;

  private NetworkAddress() {}

  /** The address itself, or the network of an address of IPv6. */
  static String group(String address) {
    String bare = address.replaceFirst("%.*", "");
    if (!IPV6.matcher(bare).matches()) {
      return address;
    }
    try {
      InetAddress parsed = InetAddress.getByName(bare);
      return parsed instanceof Inet6Address
          ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
          : parsed.getHostAddress();
    } catch (UnknownHostException notAnAddress) {
      return address;
    }
  }
}
