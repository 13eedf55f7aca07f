package org.datedrecord.event;

import java.util.List;
import java.util.UUID;
import org.datedrecord.model.Account;
import org.datedrecord.model.Dimension;
import org.datedrecord.model.Subject;
import org.jspecify.annotations.Nullable;

/// What happens to a contention.
public sealed interface ContentionEvent extends Happening {

  /// The contention.
  UUID contentionId();

  @Override
  default Subject subject() {
    return Subject.CONTENTION;
  }

  @Override
  default UUID subjectId() {
    return contentionId();
  }

  /// Facts were found to answer one question differently.
  record ContentionOpened(
      UUID contentionId,
      UUID timelineId,
      String question,
      Dimension dimension,
      List<Account> accounts,
      @Nullable String wouldSettle)
      implements ContentionEvent {}

  /// Another fact answers the question.
  record AccountAdded(UUID contentionId, Account account) implements ContentionEvent {}

  /// A fact turned out not to answer the question.
  record AccountRemoved(UUID contentionId, UUID factId, String note) implements ContentionEvent {}

  /// The question is answered. No account is changed by that.
  record ContentionSettled(UUID contentionId, String outcome, String reason)
      implements ContentionEvent {}

  /// The question is open again.
  record ContentionReopened(UUID contentionId, String note) implements ContentionEvent {}
}
