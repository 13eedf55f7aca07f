package org.datedrecord.projection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the log says of an event besides the event itself.
///
/// @param change its number in the record
/// @param version its subject's version from then on
/// @param at when it was recorded
/// @param editor who made the edit
/// @param batch the name of the import that it came with
record Recorded(long change, long version, Instant at, String editor, @Nullable String batch) {}
