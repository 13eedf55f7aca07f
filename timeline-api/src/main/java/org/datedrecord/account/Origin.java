package org.datedrecord.account;

import jakarta.servlet.http.HttpServletRequest;
import org.datedrecord.http.RequestIds;

/// Where a wish comes from.
///
/// @param address of the client, or of the last proxy that is not trusted
/// @param requestId which request it was
public record Origin(String address, String requestId) {

  private static final int SITE = 4;

  /// Where a request comes from.
  public static Origin of(HttpServletRequest request) {
    return new Origin(String.valueOf(request.getRemoteAddr()), RequestIds.of(request));
  }

  /// The address of the house it comes from: whoever has one IPv6 address has as many as they like.
  String house() {
    String[] parts = address.split(":", -1);
    return parts.length <= SITE || address.contains("::")
        ? address
        : String.join(":", parts[0], parts[1], parts[2], parts[3]);
  }
}
