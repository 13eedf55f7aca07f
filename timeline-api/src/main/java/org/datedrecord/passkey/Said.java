package org.datedrecord.passkey;

import java.util.Optional;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What an authenticator said, as a browser writes it in JSON, and what it is asked.
final class Said {

  /// Browsers add what later versions of the standard know.
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .addModule(new WebauthnJacksonModule())
          .build();

  private Said() {}

  /// A question, as browsers read it.
  static String json(Object options) {
    return JSON.writeValueAsString(options);
  }

  /// What is said to make a passkey; none where it cannot be read.
  static Optional<PublicKeyCredential<AuthenticatorAttestationResponse>> ofNew(String json) {
    return read(json, new TypeReference<>() {});
  }

  /// What is said to sign in; none where it cannot be read.
  static Optional<PublicKeyCredential<AuthenticatorAssertionResponse>> ofOwner(String json) {
    return read(json, new TypeReference<>() {});
  }

  private static <R extends AuthenticatorResponse> Optional<PublicKeyCredential<R>> read(
      String json, TypeReference<PublicKeyCredential<R>> type) {
    try {
      return Optional.ofNullable(JSON.readValue(json, type)).filter(Said::isWhole);
    } catch (JacksonException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// Nothing that the standard requires may be missing: what is built from JSON promises what it
  /// does not keep.
  @SuppressWarnings("ConstantValue")
  private static boolean isWhole(PublicKeyCredential<?> said) {
    return said.getRawId() != null
        && said.getResponse() != null
        && said.getResponse().getClientDataJSON() != null
        && (!(said.getResponse() instanceof AuthenticatorAttestationResponse made)
            || made.getAttestationObject() != null)
        && (!(said.getResponse() instanceof AuthenticatorAssertionResponse owned)
            || (owned.getAuthenticatorData() != null && owned.getSignature() != null));
  }

  /// What was signed.
  static Optional<Bytes> challenge(PublicKeyCredential<?> said) {
    try {
      String signed =
          JSON.readTree(said.getResponse().getClientDataJSON().getBytes())
              .path("challenge")
              .asString("");
      return Optional.of(Bytes.fromBase64(signed)).filter(bytes -> bytes.getBytes().length > 0);
    } catch (JacksonException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
