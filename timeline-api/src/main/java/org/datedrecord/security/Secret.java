package org.datedrecord.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// What an editor sends to prove who they are: a token, or what the cookie of a session holds. It
/// is shown once, when it is made; the record keeps its hash alone.
///
/// @param value of the form that RFC 6750 lets a bearer token have
public record Secret(String value) {

  /// So that a secret that was published by mistake is recognised as one, by people and scanners.
  private static final String PREFIX = "dr_";

  private static final int RANDOM_BYTES = 32;
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._~+/-]+=*");
  private static final SecureRandom RANDOM = new SecureRandom();

  public Secret {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "A token takes letters, digits and any of - . _ ~ + / only: "
              + "other characters cannot be sent in an Authorization header.");
    }
  }

  /// Whether a text has the form of one.
  static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }

  /// A new one that nobody can guess.
  static Secret random() {
    byte[] bytes = new byte[RANDOM_BYTES];
    RANDOM.nextBytes(bytes);
    return new Secret(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /// What is stored of it: SHA-256 in hexadecimal. It is fast on purpose, for every request needs
  /// it, and 32 random bytes are safe without a slow hash.
  String hash() {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(value.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every Java platform has SHA-256.", e);
    }
  }

  /// Does not give the secret away, for this may reach a log.
  @Override
  public String toString() {
    return "Secret[…]";
  }
}
