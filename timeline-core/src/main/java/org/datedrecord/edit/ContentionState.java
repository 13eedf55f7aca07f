package org.datedrecord.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.datedrecord.edit.ContentionEdit.AddAccount;
import org.datedrecord.edit.ContentionEdit.OpenContention;
import org.datedrecord.edit.ContentionEdit.RemoveAccount;
import org.datedrecord.edit.ContentionEdit.ReopenContention;
import org.datedrecord.edit.ContentionEdit.SettleContention;
import org.datedrecord.event.ContentionEvent;
import org.datedrecord.event.ContentionEvent.AccountAdded;
import org.datedrecord.event.ContentionEvent.AccountRemoved;
import org.datedrecord.event.ContentionEvent.ContentionOpened;
import org.datedrecord.event.ContentionEvent.ContentionReopened;
import org.datedrecord.event.ContentionEvent.ContentionSettled;
import org.datedrecord.model.Account;
import org.datedrecord.model.Dimension;
import org.datedrecord.model.Given;
import org.datedrecord.model.Refusal;
import org.datedrecord.model.Refused;
import org.datedrecord.model.Subject;
import org.datedrecord.model.Text;

/// A contention as its events have made it, and what they allow next.
///
/// @param accounts the facts that answer the question
record ContentionState(
    UUID id, UUID timelineId, long version, List<UUID> accounts, boolean settled) {

  private static final int QUESTION = 300;
  private static final int FEWEST = 2;

  /// As many as can be set side by side.
  static final int MOST = 50;

  ContentionState {
    accounts = List.copyOf(accounts);
  }

  static ContentionOpened open(OpenContention edit, Directory directory) {
    UUID id = Rules.newId("contentionId", edit.contentionId(), directory);
    UUID timelineId = Rules.openTimeline(edit.timelineId(), directory);
    String question = Text.required("question", edit.question(), QUESTION);
    Dimension dimension = Given.value("dimension", edit.dimension());
    List<Account> accounts = Given.list("accounts", edit.accounts());
    List<UUID> facts = new ArrayList<>();
    for (Account account : accounts) {
      facts.add(requireNew(account, facts, timelineId, directory).factId());
    }
    requireEnough(facts.size());
    String wouldSettle = Text.optional("wouldSettle", edit.wouldSettle(), Text.NOTE);
    return new ContentionOpened(id, timelineId, question, dimension, accounts, wouldSettle);
  }

  AccountAdded add(AddAccount edit, Directory directory) {
    requireUnsettled(edit.version());
    Account account = Given.value("account", edit.account());
    return new AccountAdded(id, requireNew(account, accounts, timelineId, directory));
  }

  AccountRemoved remove(RemoveAccount edit) {
    requireUnsettled(edit.version());
    UUID factId = Given.value("factId", edit.factId());
    if (!accounts.contains(factId)) {
      throw new Refused(new Refusal.UnknownAccount(factId));
    }
    requireEnough(accounts.size() - 1);
    return new AccountRemoved(id, factId, Rules.note(edit.note()));
  }

  ContentionSettled settle(SettleContention edit) {
    requireUnsettled(edit.version());
    String outcome = Text.required("outcome", edit.outcome(), Text.NOTE);
    String reason = Text.required("reason", edit.reason(), Text.NOTE);
    return new ContentionSettled(id, outcome, reason);
  }

  ContentionReopened reopen(ReopenContention edit) {
    Rules.version(Subject.CONTENTION, id, edit.version(), version);
    if (!settled) {
      throw new Refused(new Refusal.ContentionNotSettled(id));
    }
    return new ContentionReopened(id, Rules.note(edit.note()));
  }

  static ContentionState of(ContentionOpened event) {
    List<UUID> facts = event.accounts().stream().map(Account::factId).toList();
    return new ContentionState(event.contentionId(), event.timelineId(), 1, facts, false);
  }

  ContentionState with(ContentionEvent event) {
    return switch (event) {
      case ContentionOpened e -> of(e);
      case AccountAdded e ->
          next(Stream.concat(accounts.stream(), Stream.of(e.account().factId())).toList(), settled);
      case AccountRemoved e ->
          next(accounts.stream().filter(fact -> !fact.equals(e.factId())).toList(), settled);
      case ContentionSettled e -> next(accounts, true);
      case ContentionReopened e -> next(accounts, false);
    };
  }

  private ContentionState next(List<UUID> accounts, boolean settled) {
    return new ContentionState(id, timelineId, version + 1, accounts, settled);
  }

  private void requireUnsettled(long expected) {
    Rules.version(Subject.CONTENTION, id, expected, version);
    if (settled) {
      throw new Refused(new Refusal.ContentionSettled(id));
    }
  }

  private static void requireEnough(int accounts) {
    if (accounts < FEWEST) {
      throw new Refused(new Refusal.TooFewAccounts());
    }
  }

  /// An account that may stand beside others: of a fact that is none of theirs.
  private static Account requireNew(
      Account account, List<UUID> others, UUID timelineId, Directory directory) {
    if (others.contains(account.factId())) {
      throw new Refused(new Refusal.SameAccount(account.factId()));
    }
    if (others.size() == MOST) {
      throw new Refused(new Refusal.TooLong("accounts", MOST, MOST + 1));
    }
    Rules.activeFact("factId", account.factId(), timelineId, directory);
    return account;
  }
}
