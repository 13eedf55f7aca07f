package org.datedrecord.intake;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.datedrecord.http.Hashes;
import org.datedrecord.model.Refusal;
import org.datedrecord.model.Refused;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// All working copies, one for a source at most. They are no part of the record: nothing that is
/// read, followed or exported shows them, and a rebuild knows nothing of them.
@Component
public class WorkingCopies {

  /// How many bytes a text may have in UTF-8.
  private static final int MOST = 1 << 20;

  private final JdbcClient jdbc;

  WorkingCopies(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The hash by which the record knows a text.
  ///
  /// @throws Refused if it is none that can be kept
  public static String sha256(String text) {
    return HexFormat.of().formatHex(Hashes.sha256().digest(bytes(text)));
  }

  private static byte[] bytes(String text) {
    if (text.isBlank()) {
      throw new Refused(new Refusal.Missing("text"));
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > MOST) {
      throw new Refused(new Refusal.TooLong("text", MOST, bytes.length));
    }
    text.codePoints()
        .filter(c -> Character.isISOControl(c) && !Character.isWhitespace(c) && c != 0x85)
        .findFirst()
        .ifPresent(c -> {
          throw new Refused(
              new Refusal.Malformed("text", "holds the control character U+%04X".formatted(c)));
        });
    return bytes;
  }

  /// Stores the text of a source, in place of the one that was there.
  ///
  /// @throws Refused if it is none that can be kept
  public WorkingCopy put(UUID sourceId, String text, String editor) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    WorkingCopy copy = new WorkingCopy(sourceId, text, sha256(text), editor, now);
    if (write(REPLACE, copy) == 0) {
      try {
        write(ADD, copy);
      } catch (DuplicateKeyException e) {
        write(REPLACE, copy); // Somebody else was faster by a moment.
      }
    }
    return copy;
  }

  private static final String REPLACE =
      """
      update working_copy
      set content = :content, sha256 = :sha256, editor = :editor, stored_at = :storedAt
      where source_id = :sourceId
      """;

  private static final String ADD =
      """
      insert into working_copy (source_id, content, sha256, editor, stored_at)
      values (:sourceId, :content, :sha256, :editor, :storedAt)
      """;

  private int write(String sql, WorkingCopy copy) {
    return jdbc.sql(sql)
        .param("sourceId", copy.sourceId())
        .param("content", copy.text().getBytes(StandardCharsets.UTF_8))
        .param("sha256", copy.sha256())
        .param("editor", copy.editor())
        .param("storedAt", copy.storedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /// The text of a source, if one is stored.
  public Optional<WorkingCopy> find(UUID sourceId) {
    return jdbc.sql("select * from working_copy where source_id = :sourceId")
        .param("sourceId", sourceId)
        .query(WorkingCopies::copy)
        .optional();
  }

  private static WorkingCopy copy(ResultSet row, int number) throws SQLException {
    return new WorkingCopy(
        row.getObject("source_id", UUID.class),
        new String(row.getBytes("content"), StandardCharsets.UTF_8),
        row.getString("sha256"),
        row.getString("editor"),
        row.getObject("stored_at", OffsetDateTime.class).toInstant());
  }

  /// Forgets the text of a source. False if there was none.
  public boolean delete(UUID sourceId) {
    return jdbc.sql("delete from working_copy where source_id = :sourceId")
            .param("sourceId", sourceId)
            .update()
        == 1;
  }
}
