package org.datedrecord.hint;

import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// What words say of a time, before it is known when they were published.
sealed interface Saying {

  /// What there is to say of how the words were read; empty for most.
  String note();

  /// Whether the calendar alone decides.
  boolean sure();

  /// The qualifier that the words themselves ask for.
  String sign();

  /// The same, read with a remark.
  Saying noted(String note, boolean sure);

  /// The same, approximate.
  Saying approximate();

  /// Stated in full.
  ///
  /// @param or a second reading of the same words, if they have two
  record Full(Stretch stretch, @Nullable Stretch or, String note, boolean sure, String sign)
      implements Saying {

    static Full of(Stretch stretch) {
      return new Full(stretch, null, "", true, "");
    }

    @Override
    public Full noted(String more, boolean still) {
      return new Full(stretch, or, joined(note, more), sure && still, sign);
    }

    @Override
    public Full approximate() {
      return new Full(stretch, or, note, sure, "~");
    }
  }

  /// Stated without its year.
  ///
  /// @param in the same in a given year; null where that year does not have it
  /// @param nearest whether the nearest to the publication is meant; otherwise the latest that had
  ///   begun
  record Yearless(
      IntFunction<@Nullable Stretch> in, boolean nearest, String note, boolean sure, String sign)
      implements Saying {

    static Yearless of(IntFunction<@Nullable Stretch> in, boolean nearest) {
      return new Yearless(in, nearest, "", true, "");
    }

    @Override
    public Yearless noted(String more, boolean still) {
      return new Yearless(in, nearest, joined(note, more), sure && still, sign);
    }

    @Override
    public Yearless approximate() {
      return new Yearless(in, nearest, note, sure, "~");
    }

    /// As it is meant where something may lie ahead: "by August".
    Yearless ahead() {
      return new Yearless(in, true, note, sure, sign);
    }
  }

  /// Counted from the day of publication.
  record Counted(
      Function<LocalDate, @Nullable Stretch> from, String note, boolean sure, String sign)
      implements Saying {

    static Counted of(Function<LocalDate, @Nullable Stretch> from) {
      return new Counted(from, "", true, "");
    }

    @Override
    public Counted noted(String more, boolean still) {
      return new Counted(from, joined(note, more), sure && still, sign);
    }

    @Override
    public Counted approximate() {
      return new Counted(from, note, sure, "~");
    }
  }

  /// Tells a time and names no number to count: "a few weeks ago".
  record Vague(String note) implements Saying {
    @Override
    public boolean sure() {
      return false;
    }

    @Override
    public String sign() {
      return "";
    }

    @Override
    public Vague noted(String more, boolean still) {
      return this;
    }

    @Override
    public Vague approximate() {
      return this;
    }
  }

  private static String joined(String one, String other) {
    return one.isEmpty() ? other : other.isEmpty() ? one : one + " " + other;
  }
}
