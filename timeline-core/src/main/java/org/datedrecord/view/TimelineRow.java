package org.datedrecord.view;

import java.time.Instant;
import java.util.UUID;

/// What is kept of a timeline itself; its counts are taken when it is asked for.
public record TimelineRow(
    UUID id,
    String slug,
    long version,
    String title,
    String scope,
    boolean closed,
    Instant openedAt,
    Instant changedAt,
    long change) {}
