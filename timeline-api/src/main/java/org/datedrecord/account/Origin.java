package org.datedrecord.account;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;
import org.datedrecord.http.RequestIds;

/// Where a wish comes from.
///
/// @param address of the client, or of the last proxy that is not trusted
/// @param requestId which request it was
public record Origin(String address, String requestId) {

  /// The service itself, by the clock.
  static final Origin SERVICE = new Origin("-", "-");

  /// So many bytes of an IPv6 address are the network's, the others the house's own.
  private static final int SITE = 8;

  /// Where a request comes from.
  public static Origin of(HttpServletRequest request) {
    return new Origin(String.valueOf(request.getRemoteAddr()), RequestIds.of(request));
  }

  /// The address of the house it comes from: whoever has one IPv6 address has as many as they like.
  public String house() {
    try {
      return InetAddress.ofLiteral(address) instanceof Inet6Address six
          ? HexFormat.of().formatHex(six.getAddress(), 0, SITE)
          : address;
    } catch (IllegalArgumentException e) {
      return address;
    }
  }
}
