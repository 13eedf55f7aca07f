package org.datedrecord.hint;

import java.time.LocalDate;
import java.util.Optional;
import org.datedrecord.time.Edtf;
import org.jspecify.annotations.Nullable;

/// When a report was published, as far as that is known: what "last month" is counted from.
///
/// @param earliest the first day it could be; null if that is not known
/// @param latest the last day it could be; null if that is not known
/// @param sign how sure its author was of it
/// @param words the same for people
record Anchor(@Nullable LocalDate earliest, @Nullable LocalDate latest, String sign, String words) {

  static final Anchor UNKNOWN = new Anchor(null, null, "", "");

  /// Years from which can be counted without leaving those that have months and days.
  private static final int FARTHEST = 9_000;

  private static final int LONGEST = 200;

  static Anchor of(@Nullable Edtf published) {
    if (published == null) {
      return UNKNOWN;
    }
    LocalDate earliest = countable(published.earliest());
    LocalDate latest = countable(published.latest());
    String words = published.words();
    return new Anchor(
        earliest,
        latest,
        sign(published),
        words.length() > LONGEST ? "the date of the report" : words);
  }

  private static @Nullable LocalDate countable(Optional<LocalDate> day) {
    return day.filter(d -> Math.abs(d.getYear()) <= FARTHEST).orElse(null);
  }

  private static String sign(Edtf published) {
    if (published.certain()) {
      return "";
    }
    String text = published.toString();
    boolean uncertain = text.contains("?");
    boolean approximate = text.contains("~");
    return text.contains("%") || (uncertain && approximate) ? "%" : uncertain ? "?" : "~";
  }

  boolean isKnown() {
    return earliest != null || latest != null;
  }

  /// Whether it is one day.
  boolean isDay() {
    return earliest != null && earliest.equals(latest);
  }
}
