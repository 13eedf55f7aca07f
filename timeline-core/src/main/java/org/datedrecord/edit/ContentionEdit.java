package org.datedrecord.edit;

import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.datedrecord.model.Account;
import org.datedrecord.model.Dimension;
import org.datedrecord.model.Subject;
import org.jspecify.annotations.Nullable;

/// What can be done to a contention. Each edit but the first names the version it was made against.
public sealed interface ContentionEdit extends Edit {

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

  /// Notes that two or more facts answer one question differently.
  record OpenContention(
      @TargetAggregateIdentifier UUID contentionId,
      UUID timelineId,
      String question,
      Dimension dimension,
      List<Account> accounts,
      @Nullable String wouldSettle)
      implements ContentionEdit {}

  /// Adds a fact that answers the question.
  record AddAccount(@TargetAggregateIdentifier UUID contentionId, long version, Account account)
      implements ContentionEdit {}

  /// Removes a fact that turned out not to answer the question.
  record RemoveAccount(
      @TargetAggregateIdentifier UUID contentionId, long version, UUID factId, String note)
      implements ContentionEdit {}

  /// Says how the question is answered, and why.
  record SettleContention(
      @TargetAggregateIdentifier UUID contentionId, long version, String outcome, String reason)
      implements ContentionEdit {}

  /// Opens the question again.
  record ReopenContention(@TargetAggregateIdentifier UUID contentionId, long version, String note)
      implements ContentionEdit {}
}
