package org.datedrecord.time;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// Something that happened once, on one of several dates, `[2026-01,2026-03..2026-05]`.
///
/// @param choices in order, each once; one of them at most is open on one side: the first at its
///   start or the last at its end
record OneOf(List<Choice> choices) implements Edtf {
  /// A date, or a range of dates of which one is meant.
  sealed interface Choice permits PlainDate, Range {
    /// The days it could be.
    Days span();

    /// The days that are stated, see [Edtf#statedDays].
    Days stated();

    Precision precision();

    boolean certain();
  }

  private static final Comparator<Choice> BY_DATE =
      Comparator.comparing((Choice choice) -> choice.span().from() != null)
          .thenComparing(choice -> choice.span().to() == null)
          .thenComparing(Choice::stated, Days.IN_ORDER)
          .thenComparing(Choice::toString);

  OneOf {
    choices = choices.stream().map(OneOf::simplest).distinct().sorted(BY_DATE).toList();
    if (choices.isEmpty()) {
      throw new IllegalArgumentException("a set of no dates");
    }
    if (choices.stream().filter(OneOf::isOpen).count() > 1) {
      throw new IllegalArgumentException("a set with more than one open side: " + choices);
    }
  }

  private static boolean isOpen(Choice choice) {
    return choice.span().from() == null || choice.span().to() == null;
  }

  /// The set in its canonical form: a set of one date is that date.
  static Edtf of(List<Choice> choices) {
    OneOf set = new OneOf(choices);
    return set.choices.size() == 1 && set.choices.getFirst() instanceof PlainDate date ? date : set;
  }

  private static Choice simplest(Choice choice) {
    return switch (choice) {
      case Range range when range.from() != null && range.from().equals(range.to()) -> range.from();
      case Range range -> range;
      case PlainDate date -> date;
    };
  }

  @Override
  public List<Days> days() {
    return Days.merged(choices.stream().map(Choice::span).toList());
  }

  @Override
  public List<Days> statedDays() {
    return choices.stream().map(Choice::stated).toList();
  }

  @Override
  public Precision precision() {
    return choices.stream().map(Choice::precision).reduce(Precision.SECOND, Precision::coarser);
  }

  @Override
  public boolean certain() {
    return choices.stream().allMatch(Choice::certain);
  }

  @Override
  public String toString() {
    return choices.stream().map(Choice::toString).collect(Collectors.joining(",", "[", "]"));
  }
}
