package org.datedrecord.view;

import java.time.Instant;
import java.util.UUID;
import org.datedrecord.model.Subject;
import org.jspecify.annotations.Nullable;

/// One entry of the record of changes.
///
/// @param number 1, 2, 3 … without gaps, in the order in which they were recorded
/// @param type the name of the event: `FactReported`
/// @param timeline the slug of the timeline it belongs to; none for a source
/// @param version the subject's version from then on
/// @param batch the name of the import that it came with, if it came with one
/// @param data the event, complete, as JSON text
public record ChangeView(
    long number,
    String type,
    Subject subject,
    UUID subjectId,
    @Nullable String timeline,
    long version,
    Instant recordedAt,
    String editor,
    @Nullable String batch,
    String data) {}
