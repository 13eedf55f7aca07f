package org.datedrecord.view;

import java.time.Instant;
import java.util.UUID;
import org.datedrecord.model.Nature;
import org.jspecify.annotations.Nullable;

/// Why the record no longer stands by a fact.
///
/// @param replacedBy the fact to read instead
public record RetractionView(
    Nature nature,
    String note,
    @Nullable UUID replacedBy,
    String editor,
    Instant recordedAt,
    long change) {}
