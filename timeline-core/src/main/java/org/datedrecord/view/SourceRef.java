package org.datedrecord.view;

import java.util.UUID;
import org.datedrecord.model.Publication;
import org.jspecify.annotations.Nullable;

/// A source as it is shown where it is cited.
///
/// @param withdrawn whether its publisher pulled it
public record SourceRef(
    UUID id,
    Publication.Type type,
    @Nullable String publisher,
    String title,
    @Nullable String url,
    WhenView published,
    boolean withdrawn) {}
