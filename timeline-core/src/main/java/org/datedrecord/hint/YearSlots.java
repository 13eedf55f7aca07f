package org.datedrecord.hint;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Reads the year that may follow something that needs one: "2026", ", 2026", "of last year", "44
/// BC".
final class YearSlots {

  private static final int LATEST = 2999;

  private final Phrase phrase;

  YearSlots(Phrase phrase) {
    this.phrase = phrase;
  }

  /// What was read, in the year that follows, or in one to be inferred.
  ///
  /// @param in the same in a given year; null where that year does not have it
  /// @param nearest how to infer the year
  /// @return null if the year that follows does not have it
  @Nullable Saying dated(IntFunction<@Nullable Stretch> in, boolean nearest) {
    int mark = phrase.mark();
    phrase.take(",");
    phrase.take("of");
    int count = counted();
    if (count != Integer.MIN_VALUE) {
      return Saying.Counted.of(day -> in.apply(day.getYear() + count));
    }
    int year = takeYear();
    if (year != Integer.MIN_VALUE) {
      Stretch stretch = in.apply(year);
      return stretch == null ? null : Saying.Full.of(stretch);
    }
    phrase.back(mark);
    return Saying.Yearless.of(in, nearest);
  }

  /// -1 for "last year", 0 for "this year", 1 for "next year"; the least integer for anything else.
  private int counted() {
    int mark = phrase.mark();
    int count = CountReader.direction(phrase.here());
    if (count != Integer.MIN_VALUE) {
      phrase.step();
      if (phrase.take("year")) {
        return count;
      }
    }
    phrase.back(mark);
    return Integer.MIN_VALUE;
  }

  /// A year of four digits, or one with its era; the least integer if none comes next.
  int takeYear() {
    int mark = phrase.mark();
    if (phrase.rawHere().equals("AD") && phrase.take("ad")) {
      int year = phrase.takeNumber(1, 4);
      if (year > 0) {
        return year;
      }
    }
    phrase.back(mark);
    int year = phrase.takeNumber(1, 6);
    if (year > 0) {
      int era = takeEra();
      if (era != 0) {
        return era > 0 ? year : 1 - year;
      }
      if (year >= 1000 && year <= LATEST && phrase.endsWell()) {
        return year;
      }
    }
    phrase.back(mark);
    return Integer.MIN_VALUE;
  }

  boolean hasEra() {
    int mark = phrase.mark();
    boolean has = takeEra() != 0;
    phrase.back(mark);
    return has;
  }

  /// 1 for AD and CE, -1 for BC and BCE, 0 for neither; with full stops or without.
  int takeEra() {
    if (phrase.take("bc", "bce")) {
      return -1;
    }
    // In small letters these may be advertisements.
    if (phrase.rawHere().matches("AD|CE") && phrase.take("ad", "ce")) {
      return 1;
    }
    if (phrase.takeAll("b", ".", "c", ".")) {
      phrase.takeAll("e", ".");
      return -1;
    }
    return phrase.takeAll("a", ".", "d", ".") || phrase.takeAll("c", ".", "e", ".") ? 1 : 0;
  }
}
