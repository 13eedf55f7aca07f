package org.datedrecord.view;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.datedrecord.model.Account;
import org.datedrecord.model.Dimension;
import org.jspecify.annotations.Nullable;

/// What is kept of a contention itself; its accounts' facts are looked up when it is asked for.
public record ContentionRow(
    UUID id,
    UUID timelineId,
    String timeline,
    long version,
    String question,
    Dimension dimension,
    List<Account> accounts,
    @Nullable String wouldSettle,
    ContentionView.@Nullable Settlement settlement,
    Instant recordedAt,
    Instant changedAt,
    long change) {

  /// The contention as it is shown at one of its accounts.
  public ContentionRef ref(Account account) {
    return new ContentionRef(id, question, account.says(), settlement != null);
  }
}
