package org.datedrecord.edit;

import static org.datedrecord.edit.Chapters.ACCOUNT_ADDED;
import static org.datedrecord.edit.Chapters.CONTENTION_OPENED;
import static org.datedrecord.edit.Chapters.CONTENTION_SETTLED;
import static org.datedrecord.edit.Chapters.QUESTION;
import static org.datedrecord.edit.Chapters.WOULD_SETTLE;
import static org.datedrecord.model.Refusing.leftOut;
import static org.datedrecord.model.Story.BRIDGE;
import static org.datedrecord.model.Story.CAUSE;
import static org.datedrecord.model.Story.CLOSURE;
import static org.datedrecord.model.Story.CLOSURE_ACCOUNT;
import static org.datedrecord.model.Story.COURIER;
import static org.datedrecord.model.Story.CRACKS;
import static org.datedrecord.model.Story.CRACKS_ACCOUNT;
import static org.datedrecord.model.Story.FERRY_FARES;
import static org.datedrecord.model.Story.NOBODY;
import static org.datedrecord.model.Story.NOTE;
import static org.datedrecord.model.Story.OLD_HARBOUR;
import static org.datedrecord.model.Story.OVERLOAD;
import static org.datedrecord.model.Story.OVERLOAD_ACCOUNT;
import static org.datedrecord.model.Story.RUMOUR;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.datedrecord.edit.ContentionEdit.AddAccount;
import org.datedrecord.edit.ContentionEdit.OpenContention;
import org.datedrecord.edit.ContentionEdit.RemoveAccount;
import org.datedrecord.edit.ContentionEdit.ReopenContention;
import org.datedrecord.edit.ContentionEdit.SettleContention;
import org.datedrecord.event.ContentionEvent.AccountAdded;
import org.datedrecord.event.ContentionEvent.AccountRemoved;
import org.datedrecord.event.ContentionEvent.ContentionOpened;
import org.datedrecord.event.ContentionEvent.ContentionReopened;
import org.datedrecord.event.ContentionEvent.ContentionSettled;
import org.datedrecord.model.Account;
import org.datedrecord.model.Dimension;
import org.datedrecord.model.Refusal;
import org.datedrecord.model.Subject;
import org.junit.jupiter.api.Test;

class ContentionTest {

  private static final List<Account> ACCOUNTS = List.of(CRACKS_ACCOUNT, OVERLOAD_ACCOUNT);

  private final Bench<Contention> nothing = Bench.of(Contention.class);
  private final Bench<Contention> opened = nothing.after(CONTENTION_OPENED);
  private final Bench<Contention> three = nothing.after(CONTENTION_OPENED, ACCOUNT_ADDED);
  private final Bench<Contention> settled = nothing.after(CONTENTION_OPENED, CONTENTION_SETTLED);

  @Test
  void opens() {
    nothing.takes(
        open(QUESTION, ACCOUNTS),
        new ContentionOpened(CAUSE, BRIDGE, QUESTION, Dimension.CAUSE, ACCOUNTS, WOULD_SETTLE));
  }

  @Test
  void opensWithoutSayingWhatWouldSettleIt() {
    nothing.takes(
        new OpenContention(CAUSE, BRIDGE, QUESTION, Dimension.STATUS, ACCOUNTS, " "),
        new ContentionOpened(CAUSE, BRIDGE, QUESTION, Dimension.STATUS, ACCOUNTS, null));
  }

  @Test
  void refusesToOpenUnderAnIdInUse() {
    nothing.refuses(
        new OpenContention(CLOSURE, BRIDGE, QUESTION, Dimension.CAUSE, ACCOUNTS, null),
        new Refusal.Taken(Subject.FACT, CLOSURE.toString()));
  }

  @Test
  void refusesToOpenInATimelineThatIsUnknown() {
    nothing.refuses(in(NOBODY), new Refusal.Unknown(Subject.TIMELINE, NOBODY.toString()));
    nothing.refuses(in(COURIER), new Refusal.Unknown(Subject.TIMELINE, COURIER.toString()));
  }

  @Test
  void refusesToOpenInATimelineThatIsClosed() {
    nothing.refuses(in(OLD_HARBOUR), new Refusal.TimelineClosed(OLD_HARBOUR));
  }

  @Test
  void refusesToOpenWithoutWhatItNeeds() {
    nothing.refuses(
        new OpenContention(leftOut(), BRIDGE, QUESTION, Dimension.CAUSE, ACCOUNTS, null),
        new Refusal.Missing("contentionId"));
    nothing.refuses(in(leftOut()), new Refusal.Missing("timelineId"));
    nothing.refuses(open(" ", ACCOUNTS), new Refusal.Missing("question"));
    nothing.refuses(
        new OpenContention(CAUSE, BRIDGE, QUESTION, leftOut(), ACCOUNTS, null),
        new Refusal.Missing("dimension"));
    nothing.refuses(
        open(QUESTION, Arrays.asList(CRACKS_ACCOUNT, leftOut())), new Refusal.Missing("accounts"));
  }

  @Test
  void takesTextsAtTheirLimits() {
    String question = "q".repeat(300);
    String settles = "w".repeat(1_000);
    nothing.takes(
        new OpenContention(CAUSE, BRIDGE, question, Dimension.CAUSE, ACCOUNTS, settles),
        new ContentionOpened(CAUSE, BRIDGE, question, Dimension.CAUSE, ACCOUNTS, settles));
  }

  @Test
  void refusesTextsOneOverTheirLimits() {
    nothing.refuses(open("q".repeat(301), ACCOUNTS), new Refusal.TooLong("question", 300, 301));
    nothing.refuses(
        new OpenContention(CAUSE, BRIDGE, QUESTION, Dimension.CAUSE, ACCOUNTS, "w".repeat(1_001)),
        new Refusal.TooLong("wouldSettle", 1_000, 1_001));
    opened.refuses(
        new SettleContention(CAUSE, 1, "o".repeat(1_001), "Reason"),
        new Refusal.TooLong("outcome", 1_000, 1_001));
    opened.refuses(
        new SettleContention(CAUSE, 1, "Outcome", "r".repeat(1_001)),
        new Refusal.TooLong("reason", 1_000, 1_001));
  }

  @Test
  void needsTwoAccounts() {
    nothing.refuses(open(QUESTION, leftOut()), new Refusal.TooFewAccounts());
    nothing.refuses(open(QUESTION, List.of()), new Refusal.TooFewAccounts());
    nothing.refuses(open(QUESTION, List.of(CRACKS_ACCOUNT)), new Refusal.TooFewAccounts());
  }

  @Test
  void refusesAFactTwice() {
    Account again = new Account(CRACKS, "Something else");
    nothing.refuses(
        open(QUESTION, List.of(CRACKS_ACCOUNT, again)), new Refusal.SameAccount(CRACKS));
    opened.refuses(new AddAccount(CAUSE, 1, again), new Refusal.SameAccount(CRACKS));
  }

  @Test
  void refusesAnAccountOfAFactThatCannotGiveOne() {
    refusesAccountOf(NOBODY, new Refusal.Unknown(Subject.FACT, NOBODY.toString()));
    refusesAccountOf(COURIER, new Refusal.Unknown(Subject.FACT, COURIER.toString()));
    refusesAccountOf(RUMOUR, new Refusal.FactRetracted(RUMOUR));
    refusesAccountOf(FERRY_FARES, new Refusal.OtherTimeline(FERRY_FARES));
  }

  @Test
  void takesAnotherAccount() {
    opened.takes(
        new AddAccount(CAUSE, 1, CLOSURE_ACCOUNT), new AccountAdded(CAUSE, CLOSURE_ACCOUNT));
  }

  @Test
  void refusesToAddNoAccount() {
    opened.refuses(new AddAccount(CAUSE, 1, leftOut()), new Refusal.Missing("account"));
  }

  @Test
  void removesAnAccount() {
    three.takes(new RemoveAccount(CAUSE, 2, CRACKS, NOTE), new AccountRemoved(CAUSE, CRACKS, NOTE));
  }

  @Test
  void takesAnAccountBackAfterItWasRemoved() {
    nothing
        .after(CONTENTION_OPENED, ACCOUNT_ADDED, new AccountRemoved(CAUSE, CRACKS, NOTE))
        .takes(new AddAccount(CAUSE, 3, CRACKS_ACCOUNT), new AccountAdded(CAUSE, CRACKS_ACCOUNT));
  }

  @Test
  void refusesToKeepOneAccountOnly() {
    opened.refuses(new RemoveAccount(CAUSE, 1, OVERLOAD, NOTE), new Refusal.TooFewAccounts());
  }

  @Test
  void refusesToRemoveWhatIsNoAccount() {
    three.refuses(
        new RemoveAccount(CAUSE, 2, FERRY_FARES, NOTE), new Refusal.UnknownAccount(FERRY_FARES));
    three.refuses(new RemoveAccount(CAUSE, 2, leftOut(), NOTE), new Refusal.Missing("factId"));
  }

  @Test
  void settles() {
    opened.takes(
        new SettleContention(CAUSE, 1, CONTENTION_SETTLED.outcome(), CONTENTION_SETTLED.reason()),
        CONTENTION_SETTLED);
  }

  @Test
  void saysHowItIsSettledAndWhy() {
    opened.refuses(new SettleContention(CAUSE, 1, " ", "Reason"), new Refusal.Missing("outcome"));
    opened.refuses(
        new SettleContention(CAUSE, 1, "Outcome", leftOut()), new Refusal.Missing("reason"));
  }

  @Test
  void takesNothingButReopeningWhenSettled() {
    Refusal refusal = new Refusal.ContentionSettled(CAUSE);
    settled.refuses(new AddAccount(CAUSE, 2, CLOSURE_ACCOUNT), refusal);
    settled.refuses(new RemoveAccount(CAUSE, 2, CRACKS, NOTE), refusal);
    settled.refuses(new SettleContention(CAUSE, 2, "Outcome", "Reason"), refusal);
    settled.takes(new ReopenContention(CAUSE, 2, NOTE), new ContentionReopened(CAUSE, NOTE));
  }

  @Test
  void refusesToReopenUnlessSettled() {
    opened.refuses(new ReopenContention(CAUSE, 1, NOTE), new Refusal.ContentionNotSettled(CAUSE));
  }

  @Test
  void settlesAgainAfterItWasReopened() {
    nothing
        .after(CONTENTION_OPENED, CONTENTION_SETTLED, new ContentionReopened(CAUSE, NOTE))
        .takes(
            new SettleContention(CAUSE, 3, "Outcome", "Reason"),
            new ContentionSettled(CAUSE, "Outcome", "Reason"));
  }

  @Test
  void saysWhyAnAccountIsRemovedAndWhyItReopens() {
    three.refuses(new RemoveAccount(CAUSE, 2, CRACKS, " "), new Refusal.Missing("note"));
    settled.refuses(new ReopenContention(CAUSE, 2, leftOut()), new Refusal.Missing("note"));
  }

  @Test
  void refusesEveryEditAgainstAnotherVersion() {
    Refusal stale = new Refusal.Stale(Subject.CONTENTION, CAUSE, 1, 2);
    settled.refuses(new AddAccount(CAUSE, 1, CLOSURE_ACCOUNT), stale);
    settled.refuses(new RemoveAccount(CAUSE, 1, CRACKS, NOTE), stale);
    settled.refuses(new SettleContention(CAUSE, 1, "Outcome", "Reason"), stale);
    settled.refuses(new ReopenContention(CAUSE, 1, NOTE), stale);
  }

  /// Neither from the beginning nor later.
  private void refusesAccountOf(UUID fact, Refusal refusal) {
    Account account = new Account(fact, "An answer");
    nothing.refuses(open(QUESTION, List.of(CRACKS_ACCOUNT, account)), refusal);
    opened.refuses(new AddAccount(CAUSE, 1, account), refusal);
  }

  private static OpenContention open(String question, List<Account> accounts) {
    return new OpenContention(CAUSE, BRIDGE, question, Dimension.CAUSE, accounts, WOULD_SETTLE);
  }

  private static OpenContention in(UUID timeline) {
    return new OpenContention(CAUSE, timeline, QUESTION, Dimension.CAUSE, ACCOUNTS, null);
  }
}
