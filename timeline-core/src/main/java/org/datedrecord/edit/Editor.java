package org.datedrecord.edit;

import java.util.Optional;
import java.util.UUID;
import org.datedrecord.model.By;
import org.datedrecord.model.Receipt;

/// The one door to the write side: what may be done to the record.
public interface Editor {

  /// Makes an edit. When this returns, the event is on disk.
  ///
  /// @throws org.datedrecord.model.Refused if a rule forbids it; nothing was appended
  /// @throws org.datedrecord.model.Unavailable if the database did not answer in time; nothing was
  ///   appended, unless the answer to the commit was lost: the same request with its idempotency
  ///   key finds out
  Receipt make(Edit edit, By by);

  /// The timeline with this slug, as soon as it was opened.
  Optional<UUID> timeline(String slug);
}
