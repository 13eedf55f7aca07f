package org.datedrecord.format;

import java.time.LocalDateTime;
import java.util.Optional;
import org.datedrecord.time.Days;
import org.datedrecord.time.Edtf;
import org.datedrecord.view.FactView;
import org.jspecify.annotations.Nullable;

/// When something was, as SIMILE's Timeline has it, the one of its kind that knows what is not
/// known. What happened once lies between `start` and `end`; what lasted began between `start` and
/// `latestStart`, and ended between `earliestEnd` and `end`.
///
/// @param lasted whether it is drawn as something that lasted
record SimileEvent(
    String start,
    @Nullable String latestStart,
    @Nullable String earliestEnd,
    @Nullable String end,
    boolean lasted) {

  private static final int FARTHEST = 9999;

  /// None where nothing is known of the date, or its years have more than four digits.
  static Optional<SimileEvent> of(FactView fact) {
    Edtf date = fact.when().edtf();
    if (date == null) {
      return Optional.empty();
    }
    Ends ends = Ends.of(date);
    Instants all = Instants.of(date, ends);
    if (!all.within(-FARTHEST, FARTHEST)) {
      return Optional.empty();
    }
    String start = Instants.signed(all.start());
    String end = all.end() == null ? null : Instants.signed(all.end());
    if (ends.kind() != Ends.Kind.LASTED || ends.from() == null || ends.to() == null) {
      return Optional.of(new SimileEvent(start, null, null, end, false));
    }
    String[] parts = date.toString().split("/", -1);
    return Optional.of(
        new SimileEvent(start, after(parts[0]), before(parts[parts.length - 1]), end, true));
  }

  private static @Nullable String after(String text) {
    Days days = Edtf.parse(text).span();
    return days.to() == null ? null : text(Instants.dayAfter(days.to()));
  }

  private static @Nullable String before(String text) {
    Days days = Edtf.parse(text).span();
    return days.from() == null ? null : text(Instants.midnight(days.from()));
  }

  private static String text(LocalDateTime instant) {
    return Instants.signed(instant);
  }
}
