package org.datedrecord.foreign;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.datedrecord.model.When;

/// Ids that follow from what they are ids of: UUIDs of version 8, which begin with a place in an
/// order and go on with the hash of a timeline and of texts.
///
/// The order is that in which files come, as far as it can be known from one item: an index takes
/// neighbours many times faster than ids that lie anywhere.
final class Ids {

  private static final int PLACE_BITS = 48;
  private static final long LAST = (1L << PLACE_BITS) - 1;
  private static final long MIDDLE = 1L << (PLACE_BITS - 2);

  private static final Pattern LAST_NUMBER = Pattern.compile("([0-9]{1,14})[^0-9]*$");

  private final UUID timeline;

  Ids(UUID timeline) {
    this.timeline = timeline;
  }

  /// The id of what these texts say. Where one ends and the next begins counts.
  UUID of(String... texts) {
    return at(0, texts);
  }

  /// The same of what has a name, in the order of the numbers with which names end.
  UUID named(String name, String... texts) {
    Matcher number = LAST_NUMBER.matcher(name);
    return at(number.find() ? Long.parseLong(number.group(1)) : 0, texts);
  }

  /// The same of what has a date, in the order of dates.
  UUID dated(When when, String... texts) {
    LocalDate day = when.edtf() == null ? null : when.edtf().stated().from();
    return at(day == null ? 0 : Math.clamp(day.toEpochDay() + MIDDLE, 0, LAST), texts);
  }

  private UUID at(long place, String... texts) {
    StringBuilder said = new StringBuilder(timeline.toString());
    for (String text : texts) {
      said.append('\n').append(text.length()).append(':').append(text);
    }
    ByteBuffer hash =
        ByteBuffer.wrap(sha256().digest(said.toString().getBytes(StandardCharsets.UTF_8)));
    long high = (place << (Long.SIZE - PLACE_BITS)) | 0x8000L | (hash.getShort() & 0xfffL);
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
