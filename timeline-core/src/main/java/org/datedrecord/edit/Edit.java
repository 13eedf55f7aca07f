package org.datedrecord.edit;

import java.util.UUID;
import org.datedrecord.model.Subject;

/// What an editor asks the record to take: an event, if the rules allow it.
public sealed interface Edit permits TimelineEdit, SourceEdit, FactEdit, ContentionEdit {

  /// What kind of thing it is about.
  Subject subject();

  /// Which one.
  UUID subjectId();

  /// The version that it was made against; 0 where it begins something.
  default long version() {
    return 0;
  }
}
