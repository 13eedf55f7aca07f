package org.datedrecord.projection;

import java.time.Instant;

/// What the log says of an event besides the event itself.
///
/// @param change its number in the record
/// @param version its subject's version from then on
/// @param at when it was recorded
/// @param editor who made the edit
record Recorded(long change, long version, Instant at, String editor) {}
