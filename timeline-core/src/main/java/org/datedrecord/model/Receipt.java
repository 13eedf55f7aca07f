package org.datedrecord.model;

import java.time.Instant;
import java.util.UUID;

/// What an editor gets for an accepted edit: it is on disk.
///
/// @param subject what kind of thing was changed
/// @param id which one
/// @param version its version from now on
/// @param change the number of the change in the record
/// @param recordedAt when it was written down
public record Receipt(Subject subject, UUID id, long version, long change, Instant recordedAt) {}
