package org.datedrecord.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The one hash in use, SHA-256.
public final class Hashes {

  private Hashes() {}

  /// A new digest.
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
