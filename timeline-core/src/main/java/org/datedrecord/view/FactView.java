package org.datedrecord.view;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.datedrecord.model.Actor;
import org.datedrecord.model.Attribution;
import org.datedrecord.model.Lifecycle;
import org.datedrecord.model.Standing;
import org.jspecify.annotations.Nullable;

/// A fact as it stands at some moment, with all that readers need to weigh it.
///
/// @param timeline the slug of its timeline
/// @param version how many times its editors appended to it
/// @param evidence the citations that count; withdrawn ones are in the history
/// @param standing how it stands in the world; `disputed` is derived
/// @param answer what its subject said of it, also where it is disputed
/// @param corrected whether it was ever corrected in the sense readers are told of
/// @param corrections the corrections and updates, newest first; typos are in the history only
/// @param overtakenBy the fact by which the world moved on
/// @param retraction why the record no longer stands by it
/// @param needsReview whether a source that it cites was withdrawn by its publisher
/// @param contentions the contentions of which it is an account
/// @param recordedAt when it first entered the record
/// @param changedAt when anything that is shown here last changed
/// @param change the number of that last change, which may be one of a source or a contention
/// @param versionChange the number of the change that made this version; less than `change` where a
///   source or a contention changed since
public record FactView(
    UUID id,
    String timeline,
    long version,
    String title,
    String statement,
    WhenView when,
    List<Actor> actors,
    Attribution attribution,
    List<EvidenceView> evidence,
    Origins origins,
    Lifecycle lifecycle,
    Standing standing,
    @Nullable AnswerView answer,
    boolean corrected,
    List<CorrectionView> corrections,
    @Nullable UUID overtakenBy,
    @Nullable RetractionView retraction,
    boolean needsReview,
    List<ContentionRef> contentions,
    Instant recordedAt,
    Instant changedAt,
    long change,
    long versionChange) {}
