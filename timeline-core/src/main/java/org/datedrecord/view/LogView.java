package org.datedrecord.view;

import java.util.UUID;

/// The log whose changes are numbered 1, 2, 3 …
///
/// @param identity its name, which is another one after a restore from a backup: what is recorded
///   from then on has numbers that were perhaps given before
/// @param change the newest change that was recorded, readable or not
public record LogView(UUID identity, long change) {}
