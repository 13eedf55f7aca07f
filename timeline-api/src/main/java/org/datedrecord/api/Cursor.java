package org.datedrecord.api;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.datedrecord.http.Hashes;
import org.datedrecord.http.Problem;
import org.datedrecord.http.ProblemType;
import org.datedrecord.view.Paging.Place;
import org.jspecify.annotations.Nullable;

/// Where a list goes on. It names the change from which the list was read first, so that its parts
/// never shift while others write.
///
/// On the wire it is opaque: a form number, the fields below, and a hash over these and the query
/// they belong to. The hash is no signature, and needs to be none: there is nothing in a cursor
/// that may not be asked for anyway. It tells a cursor that was cut off, changed or taken to
/// another query.
///
/// @param change the change that the list is pinned to
/// @param place the place in it; none for its beginning
record Cursor(long change, @Nullable Place place) {

  static final String PARAMETER = "cursor";

  private static final int FORM = 1;
  private static final int HASH = 8;

  /// The cursor as it is sent.
  ///
  /// @param query the list it belongs to, in canonical form
  String text(String query) {
    byte[] fields = fields();
    byte[] all = Arrays.copyOf(fields, fields.length + HASH);
    System.arraycopy(hash(fields, query), 0, all, fields.length, HASH);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
  }

  /// Reads a cursor that came with a query.
  static Cursor read(String text, String query) {
    try {
      byte[] all = Base64.getUrlDecoder().decode(text);
      byte[] fields = Arrays.copyOf(all, Math.max(0, all.length - HASH));
      Cursor cursor = of(fields);
      // Compared as text: several texts can stand for the same bytes.
      if (cursor.text(query).equals(text)) {
        return cursor;
      }
    } catch (IllegalArgumentException | IOException e) {
      throw foreign();
    }
    throw foreign();
  }

  static RuntimeException foreign() {
    return Problem.ofParameter(
            ProblemType.BAD_CURSOR, PARAMETER, "The cursor does not belong to this query.")
        .thrown();
  }

  private byte[] fields() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(FORM);
      out.writeLong(change);
      out.writeBoolean(place != null);
      if (place != null) {
        write(out, place.start());
        write(out, place.end());
        out.writeLong(place.id().getMostSignificantBits());
        out.writeLong(place.id().getLeastSignificantBits());
        out.writeBoolean(place.backward());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static Cursor of(byte[] fields) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(fields));
    if (in.readByte() != FORM) {
      throw new IOException("another form");
    }
    long change = in.readLong();
    if (!in.readBoolean()) {
      return new Cursor(change, null);
    }
    Long start = read(in);
    Long end = read(in);
    UUID id = new UUID(in.readLong(), in.readLong());
    return new Cursor(change, new Place(start, end, id, in.readBoolean()));
  }

  private static void write(DataOutputStream out, @Nullable Long key) throws IOException {
    out.writeBoolean(key != null);
    if (key != null) {
      out.writeLong(key);
    }
  }

  private static @Nullable Long read(DataInputStream in) throws IOException {
    return in.readBoolean() ? in.readLong() : null;
  }

  private static byte[] hash(byte[] fields, String query) {
    MessageDigest digest = Hashes.sha256();
    digest.update(fields);
    digest.update(query.getBytes(StandardCharsets.UTF_8));
    return Arrays.copyOf(digest.digest(), HASH);
  }
}
