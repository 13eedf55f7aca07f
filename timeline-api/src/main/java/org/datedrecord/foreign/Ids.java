package org.datedrecord.foreign;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/// Ids that follow from what they are ids of: UUIDs of version 8, the hash of a timeline and of
/// texts.
final class Ids {

  private final UUID timeline;

  Ids(UUID timeline) {
    this.timeline = timeline;
  }

  /// The id of what these texts say. Where one ends and the next begins counts.
  UUID of(String... texts) {
    StringBuilder said = new StringBuilder(timeline.toString());
    for (String text : texts) {
      said.append('\n').append(text.length()).append(':').append(text);
    }
    ByteBuffer hash =
        ByteBuffer.wrap(sha256().digest(said.toString().getBytes(StandardCharsets.UTF_8)));
    long high = (hash.getLong() & ~0xf000L) | 0x8000L;
    long low = (hash.getLong() & ~(0b11L << 62)) | (1L << 63);
    return new UUID(high, low);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
