package org.datedrecord.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One line of the audit list.
///
/// @param id larger for later entries
/// @param who as they were called then; none where nobody was known
/// @param what was done
/// @param subject to whom or to what
/// @param address where it came from
/// @param requestId as in the answer, in the log and in the history
public record AuditEntry(
    long id,
    Instant recordedAt,
    @Nullable String who,
    String what,
    @Nullable String subject,
    @Nullable String address,
    @Nullable String requestId,
    String outcome) {}
