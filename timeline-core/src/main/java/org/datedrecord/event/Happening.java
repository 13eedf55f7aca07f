package org.datedrecord.event;

import java.util.UUID;
import org.datedrecord.model.Subject;

/// Something that was appended to the record: the only thing kept for ever.
///
/// Each kind of event is a record in the sealed interface of its subject, complete in itself, and
/// is stored under its simple name.
public sealed interface Happening permits TimelineEvent, SourceEvent, FactEvent, ContentionEvent {

  /// What kind of thing it happened to.
  Subject subject();

  /// Which one.
  UUID subjectId();
}
