package org.datedrecord.view;

import java.time.Instant;

/// A point in the history of the record, from which everything is read.
///
/// @param change the newest change that counts
/// @param recordedAt when that change was recorded
/// @param latest whether the record has nothing newer
public record Moment(long change, Instant recordedAt, boolean latest) {}
