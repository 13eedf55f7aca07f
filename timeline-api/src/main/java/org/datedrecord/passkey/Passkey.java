package org.datedrecord.passkey;

import java.time.Instant;
import org.springframework.security.web.webauthn.api.CredentialRecord;

/// A passkey of somebody's, as they see it.
///
/// @param id in base64url
/// @param label what they call it
/// @param lastUsedAt when somebody signed in with it, or when it was made
public record Passkey(String id, String label, Instant createdAt, Instant lastUsedAt) {

  static Passkey of(CredentialRecord stored) {
    return new Passkey(
        stored.getCredentialId().toBase64UrlString(),
        stored.getLabel(),
        stored.getCreated(),
        stored.getLastUsed());
  }
}
