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

  /// Makes edits one after another in one transaction, so that the disk is waited for once. Each is
  /// judged as if it came by itself: one that is refused keeps no other from being made.
  ///
  /// @throws org.datedrecord.model.Unavailable if the database did not answer in time; none of them
  ///   was made, unless the answer to the commit was lost: made again, they are found to be there
  Batch.Made makeAll(Batch batch, By by);

  /// Begins to judge edits by the record as it is now, without making them.
  Trial rehearse();

  /// A rehearsal, and where it began.
  ///
  /// @param change the newest change that it knows of
  record Trial(Rehearsal rehearsal, long change) implements AutoCloseable {

    @Override
    public void close() {
      rehearsal.close();
    }
  }

  /// The timeline with this slug, as soon as it was opened.
  Optional<UUID> timeline(String slug);
}
