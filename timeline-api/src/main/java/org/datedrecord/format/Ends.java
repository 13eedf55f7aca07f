package org.datedrecord.format;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.datedrecord.time.Edtf;
import org.datedrecord.time.Precision;
import org.datedrecord.view.WhenView;
import org.jspecify.annotations.Nullable;

/// A date as other formats take one: two ends, each as exact as it is written.
///
/// @param from none where that side is open or unknown
/// @param to the same; equal to `from` where the date is one
/// @param kind what lies between them
/// @param plain whether the ends say all there is: nothing is doubted, open, or one of several
record Ends(@Nullable Stamp from, @Nullable Stamp to, Kind kind, boolean plain) {

  /// What lies between two ends.
  enum Kind {
    /// It is one date.
    ONE,
    /// It lasted from the one to the other.
    LASTED,
    /// It was once, on some date from the one to the other.
    ONCE
  }

  /// The ends of a date; none where nothing is known of it.
  static Optional<Ends> of(WhenView when) {
    return Optional.ofNullable(when.edtf()).map(Ends::of);
  }

  static Ends of(Edtf date) {
    String text = date.toString();
    if (text.startsWith("[")) {
      String[] choices = text.substring(1, text.length() - 1).split(",", -1);
      String from = choices[0].split("\\.\\.", -1)[0];
      String to = List.of(choices[choices.length - 1].split("\\.\\.", -1)).getLast();
      return new Ends(first(from), last(to), Kind.ONCE, false);
    }
    String[] parts = text.split("/", -1);
    Stamp from = first(parts[0]);
    Stamp to = last(parts[parts.length - 1]);
    boolean shown = date.precision() != Precision.SEASON && !text.contains("X");
    boolean plain = from != null && to != null && shown && date.certain();
    return new Ends(from, to, parts.length > 1 ? Kind.LASTED : Kind.ONE, plain);
  }

  /// Where it stands among other dates: where it begins or, where that is not known, the bound that
  /// is.
  Stamp start() {
    return from == null ? Objects.requireNonNull(to) : from;
  }

  /// The same at its end.
  Stamp last() {
    return to == null ? start() : to;
  }

  /// Where it ends; none where it is one date as written, or has but one bound.
  @Nullable Stamp end() {
    return from == null || to == null || from.equals(to) ? null : to;
  }

  /// Whether it is known to the day, at both ends and without a doubt.
  boolean exact() {
    return plain && start().day() > 0 && last().day() > 0;
  }

  private static @Nullable Stamp first(String text) {
    return isMissing(text) ? null : Stamp.first(text);
  }

  private static @Nullable Stamp last(String text) {
    return isMissing(text) ? null : Stamp.last(text);
  }

  private static boolean isMissing(String text) {
    return text.isEmpty() || text.equals("..");
  }
}
