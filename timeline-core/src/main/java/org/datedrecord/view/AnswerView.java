package org.datedrecord.view;

import java.time.Instant;
import java.util.UUID;
import org.datedrecord.model.Standing;
import org.jspecify.annotations.Nullable;

/// What one of a fact's actors said of it.
///
/// @param standing `confirmed` or `denied`
/// @param party who said so
/// @param note what the editors say of it
/// @param evidenceId the citation it rests on, where one was given
public record AnswerView(
    Standing standing,
    String party,
    String note,
    @Nullable UUID evidenceId,
    String editor,
    Instant recordedAt,
    long change) {}
