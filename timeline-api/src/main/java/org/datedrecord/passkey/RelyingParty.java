package org.datedrecord.passkey;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/// This site, as browsers tell authenticators of it: the one that a request was sent to. A browser
/// lets no other site ask for what is kept for this one.
///
/// @param id the host, whose passkeys they are
/// @param origin where its pages are
public record RelyingParty(String id, String origin) {

  /// The site that a request was sent to.
  public static RelyingParty of(HttpServletRequest request) {
    String host = request.getServerName().toLowerCase(Locale.ROOT);
    String scheme = request.getScheme();
    int port = request.getServerPort();
    boolean usual = port == (scheme.equals("https") ? 443 : 80);
    return new RelyingParty(host, scheme + "://" + host + (usual ? "" : ":" + port));
  }
}
