package org.datedrecord.format;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.datedrecord.view.ChangeView;

/// Changes as a batch of CloudEvents 1.0, in JSON. The log is their source, so that its numbers are
/// ids for good: after a restore it is another one.
public final class CloudEvents {

  /// Its media type.
  public static final String MEDIA_TYPE = "application/cloudevents-batch+json";

  private static final String TYPES = "org.datedrecord.";

  private CloudEvents() {}

  /// The changes, in their order.
  public static String batch(UUID log, List<ChangeView> changes) {
    return JsonText.of(changes.stream().map(change -> event(log, change)).toList());
  }

  private static Map<String, Object> event(UUID log, ChangeView change) {
    return JsonText.object(
        "specversion", "1.0",
        "id", Long.toString(change.number()),
        "source", "urn:uuid:" + log,
        "type", TYPES + change.type(),
        "subject", change.subject().term() + "/" + change.subjectId(),
        "time", change.recordedAt().toString(),
        "timeline", change.timeline(),
        "subjectversion", change.version(),
        "editor", change.editor(),
        "batch", change.batch(),
        "datacontenttype", "application/json",
        "data", JsonText.read(change.data()));
  }
}
