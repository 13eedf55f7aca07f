package org.datedrecord.timeline;

import java.util.List;
import java.util.stream.IntStream;
import org.datedrecord.view.ContentionView;
import org.datedrecord.view.FactView;
import org.datedrecord.web.Voice;
import org.datedrecord.web.Words;

/// A contention as it is shown at one of its accounts.
///
/// @param accounts all of them, side by side
/// @param whole whether it is shown whole here, or elsewhere on the page
public record Conflict(ContentionView contention, List<Side> accounts, boolean whole) {

  /// One account.
  ///
  /// @param number from 1
  /// @param here whether it is the fact at which the contention is shown
  /// @param carriedBy who says so
  public record Side(int number, String says, FactView fact, boolean here, String carriedBy) {}

  static Conflict at(FactView fact, ContentionView contention, boolean whole) {
    List<Side> accounts =
        IntStream.range(0, contention.accounts().size())
            .mapToObj(index -> side(index, contention.accounts().get(index), fact))
            .toList();
    return new Conflict(contention, accounts, whole);
  }

  private static Side side(int index, ContentionView.AccountView account, FactView shownAt) {
    FactView fact = account.fact();
    return new Side(
        index + 1, account.says(), fact, fact.id().equals(shownAt.id()), carriers(fact));
  }

  private static String carriers(FactView fact) {
    List<Voice> voices = Voice.of(fact.evidence()).stream().filter(v -> !v.against()).toList();
    String first = voices.isEmpty() ? fact.attribution().party() : voices.getFirst().name();
    return Words.capital(first)
        + ". "
        + Words.count(fact.origins().articles(), "report", "reports");
  }
}
