package org.datedrecord.imports;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.datedrecord.http.Hashes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Gives ids where a line leaves them out. They are made from what the line says, so that a line
/// that comes again, today or in a year, is about the same thing: UUIDs of version 8, the hash of
/// the timeline and of the line with its properties in order.
final class LineIds {

  private final ObjectWriter ordered;
  private final String slug;

  LineIds(JsonMapper json, String slug) {
    this.ordered = json.writer().with(JsonNodeFeature.WRITE_PROPERTIES_SORTED);
    this.slug = slug;
  }

  /// Puts the missing ids into a line.
  ///
  /// @param begins whether it is about something that has no id yet
  void fillIn(boolean begins, ObjectNode line) {
    List<ObjectNode> nameless =
        Stream.concat(begins ? Stream.of(line) : Stream.empty(), evidence(line))
            .filter(ObjectNode.class::isInstance)
            .map(ObjectNode.class::cast)
            .filter(node -> !node.hasNonNull("id"))
            .toList();
    if (!nameless.isEmpty()) {
      String said = slug + '\n' + ordered.writeValueAsString(line) + '\n';
      for (int place = 0; place < nameless.size(); place++) {
        nameless.get(place).put("id", id(said + place).toString());
      }
    }
  }

  /// What stands in a line as evidence: one, or a list.
  private static Stream<JsonNode> evidence(ObjectNode line) {
    JsonNode evidence = line.path("evidence");
    return evidence.isArray() ? evidence.valueStream() : Stream.of(evidence);
  }

  private static UUID id(String said) {
    MessageDigest digest = Hashes.sha256();
    ByteBuffer hash = ByteBuffer.wrap(digest.digest(said.getBytes(StandardCharsets.UTF_8)));
    long high = (hash.getLong() & ~0xf000L) | 0x8000L;
    long low = (hash.getLong() & ~(0b11L << 62)) | (1L << 63);
    return new UUID(high, low);
  }
}
