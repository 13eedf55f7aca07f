package org.datedrecord.projection;

import java.util.UUID;

/// One event as it sleeps in the log: nothing of it was read yet, so nothing can be wrong with it.
///
/// @param change its number in the record
/// @param sequence its place among the events of its subject, from 0 on
/// @param recordedAt when it was recorded, as text
/// @param type the name under which it is stored
/// @param payload what happened, as JSON
/// @param metaData who did it, as JSON
public record LogEntry(
    long change,
    String eventId,
    String subject,
    UUID subjectId,
    long sequence,
    String recordedAt,
    String type,
    String revision,
    String payload,
    String metaData) {}
