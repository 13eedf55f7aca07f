package org.datedrecord.view;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.datedrecord.model.Publication;
import org.jspecify.annotations.Nullable;

/// A source, with the facts that cite it.
///
/// @param withdrawn whether its publisher pulled it
/// @param note why it was withdrawn, or what was last said of it
/// @param cited how many facts cite it, retracted ones not counted: facts of the timeline whose
///   sources are asked for, or of all timelines where one source is
/// @param facts those facts in order of time, where one source is asked for; at most 200
/// @param original in how many of them it is itself the origin: nobody stands before it in the
///   chain
/// @param corrected how many of them were corrected
/// @param change the last change that shows here: its own, or one of a fact that cites or cited it
public record SourceView(
    UUID id,
    long version,
    Publication.Type type,
    @Nullable String publisher,
    String title,
    @Nullable String url,
    WhenView published,
    @Nullable String language,
    @Nullable Instant retrievedAt,
    @Nullable String contentSha256,
    @Nullable String archiveUrl,
    boolean withdrawn,
    @Nullable String note,
    long cited,
    List<FactRef> facts,
    long original,
    long corrected,
    Instant recordedAt,
    Instant changedAt,
    long change) {}
