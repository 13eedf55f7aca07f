package org.datedrecord.rebuild;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.datedrecord.projection.ViewSchema;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/// A table of a view as it stood at a change: how many rows, and a hash of them in any order. They
/// are hashed into buckets by whom they are about, so that one walk along a table tells where two
/// differ, in little memory; a second walk names the rows.
final class TableDigest {

  static final int BUCKETS = 4096;

  /// When something was parked is not made from the log.
  private static final Set<String> APART = Set.of("parked_at");

  private static final Set<Integer> BYTES = Set.of(Types.BINARY, Types.VARBINARY);

  private static final String RANGE_END = "recorded_to";

  private final ViewSchema.Table table;
  private final long[] sums = new long[2 * BUCKETS];
  private final MessageDigest sha = sha256();
  private long rows;

  private TableDigest(ViewSchema.Table table) {
    this.table = table;
  }

  /// A row's subject and the change that made it.
  record Key(String subject, long change) {}

  /// Walks along a table, in the transaction of this thread.
  static TableDigest of(JdbcTemplate jdbc, String schema, ViewSchema.Table table, long upTo) {
    TableDigest digest = new TableDigest(table);
    digest.walk(
        jdbc,
        schema,
        upTo,
        (key, high, low) -> {
          int bucket = 2 * bucket(key);
          digest.sums[bucket] += high;
          digest.sums[bucket + 1] += low;
          digest.rows++;
        });
    return digest;
  }

  long rows() {
    return rows;
  }

  /// The hash of all rows.
  String hash() {
    long high = 0;
    long low = 0;
    for (int i = 0; i < sums.length; i += 2) {
      high += sums[i];
      low += sums[i + 1];
    }
    return HexFormat.of().formatHex(ByteBuffer.allocate(16).putLong(high).putLong(low).array());
  }

  /// The buckets in which another one of the same table is not the same.
  BitSet differing(TableDigest other) {
    BitSet differing = new BitSet();
    for (int i = 0; i < BUCKETS; i++) {
      if (!Arrays.equals(sums, 2 * i, 2 * i + 2, other.sums, 2 * i, 2 * i + 2)) {
        differing.set(i);
      }
    }
    return differing;
  }

  /// The rows in some buckets, as hashes.
  Map<Key, Long> rowsIn(BitSet buckets, JdbcTemplate jdbc, String schema, long upTo) {
    Map<Key, Long> found = new HashMap<>();
    walk(
        jdbc,
        schema,
        upTo,
        (key, high, low) -> {
          if (buckets.get(bucket(key))) {
            found.merge(key, high, Long::sum);
          }
        });
    return found;
  }

  private interface Visit {
    void row(Key key, long high, long low);
  }

  private void walk(JdbcTemplate jdbc, String schema, long upTo, Visit visit) {
    String sql =
        "select * from %s.%s where %s <= %d".formatted(schema, table.name(), table.change(), upTo);
    jdbc.query(
        sql,
        row -> {
          Key key = new Key(row.getString(table.subject()), row.getLong(table.change()));
          ByteBuffer hash = ByteBuffer.wrap(hash(row, upTo));
          visit.row(key, hash.getLong(), hash.getLong());
        });
  }

  private byte[] hash(ResultSet row, long upTo) throws SQLException {
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      String column = row.getMetaData().getColumnLabel(i).toLowerCase(Locale.ROOT);
      byte[] bytes = bytes(row, i);
      boolean later = column.equals(RANGE_END) && row.getLong(i) > upTo;
      if (APART.contains(column) || bytes == null || later) {
        sha.update((byte) 0);
      } else {
        sha.update((byte) 1);
        sha.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
        sha.update(bytes);
      }
    }
    return sha.digest();
  }

  private static byte @Nullable [] bytes(ResultSet row, int column) throws SQLException {
    if (BYTES.contains(row.getMetaData().getColumnType(column))) {
      return row.getBytes(column);
    }
    String value = row.getString(column);
    return value == null ? null : value.getBytes(StandardCharsets.UTF_8);
  }

  private static int bucket(Key key) {
    return Math.floorMod(key.subject().hashCode() * 0x9E3779B9, BUCKETS);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
