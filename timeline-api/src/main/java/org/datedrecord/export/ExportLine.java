package org.datedrecord.export;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.datedrecord.model.Subject;
import org.datedrecord.model.Unavailable;
import org.datedrecord.view.ChangeView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A change as the edit that would make it again. An event says what its edit said, and the version
/// of its subject tells against which one the edit was made.
final class ExportLine {

  static final Map<String, String> EDITS =
      Map.ofEntries(
          Map.entry("TimelineOpened", "open-timeline"),
          Map.entry("TimelineDescribed", "describe-timeline"),
          Map.entry("TimelineClosed", "close-timeline"),
          Map.entry("TimelineReopened", "reopen-timeline"),
          Map.entry("SourceRegistered", "register-source"),
          Map.entry("SourceDescriptionCorrected", "correct-source-description"),
          Map.entry("SourceWithdrawn", "withdraw-source"),
          Map.entry("SourceReinstated", "reinstate-source"),
          Map.entry("FactReported", "report-fact"),
          Map.entry("FactCorrected", "correct-fact"),
          Map.entry("EvidenceAdded", "add-evidence"),
          Map.entry("EvidenceWithdrawn", "withdraw-evidence"),
          Map.entry("FactConfirmed", "confirm-fact"),
          Map.entry("FactDenied", "deny-fact"),
          Map.entry("FactOvertaken", "overtake-fact"),
          Map.entry("FactRetracted", "retract-fact"),
          Map.entry("FactReinstated", "reinstate-fact"),
          Map.entry("ContentionOpened", "open-contention"),
          Map.entry("AccountAdded", "add-account"),
          Map.entry("AccountRemoved", "remove-account"),
          Map.entry("ContentionSettled", "settle-contention"),
          Map.entry("ContentionReopened", "reopen-contention"));

  /// What an event holds as one value, and the body of its edit property by property.
  private static final Map<String, String> UNPACKED =
      Map.of(
          "SourceRegistered", "publication",
          "FactReported", "claim",
          "EvidenceAdded", "evidence",
          "AccountAdded", "account");

  /// What stands for an event that the service could not read.
  private static final String UNREAD = "{}";

  private ExportLine() {}

  /// Whether a change belongs to the complete record of a timeline. One that could not be read does
  /// where nothing says that it belongs elsewhere.
  ///
  /// @param sources those that the timeline cites, or did
  static boolean isOf(String slug, Set<UUID> sources, ChangeView change) {
    boolean homeless = change.timeline() == null && change.subject() != Subject.SOURCE;
    return slug.equals(change.timeline()) || sources.contains(change.subjectId()) || homeless;
  }

  /// A line of an export.
  ///
  /// @throws Unavailable if the event could not be read, and so cannot be written
  static ObjectNode of(JsonMapper json, ChangeView change) {
    if (change.data().equals(UNREAD)) {
      throw new Unavailable("Change %d could not be read.".formatted(change.number()));
    }
    ObjectNode data = (ObjectNode) json.readTree(change.data());
    data.remove(change.subject().term() + "Id");
    ObjectNode line = json.createObjectNode().put("edit", EDITS.get(change.type()));
    if (change.version() == 1) {
      line.put("id", change.subjectId().toString());
    } else {
      line.put("on", change.subjectId().toString()).put("version", change.version() - 1);
    }
    if (data.remove("timelineId") != null) {
      line.put("timeline", change.timeline());
    }
    if (data.remove(UNPACKED.getOrDefault(change.type(), "")) instanceof ObjectNode value) {
      line.setAll(value);
    }
    line.setAll(data);
    return line;
  }

  /// The sources that a change of a timeline refers to.
  static Set<UUID> sources(JsonMapper json, ChangeView change) {
    JsonNode evidence = json.readTree(change.data()).path("evidence");
    Stream<JsonNode> each = evidence.isArray() ? evidence.valueStream() : Stream.of(evidence);
    Set<UUID> cited =
        each.map(one -> one.path("sourceId"))
            .filter(JsonNode::isString)
            .map(id -> UUID.fromString(id.asString()))
            .collect(Collectors.toSet());
    if (change.subject() == Subject.SOURCE) {
      cited.add(change.subjectId());
    }
    return cited;
  }
}
