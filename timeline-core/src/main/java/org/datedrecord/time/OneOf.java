package org.datedrecord.time;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// Something that happened once, on one of several dates, `[2026-01,2026-03..2026-05]`.
///
/// @param choices in order, each once; only the first may be open at its start and only the last at
///   its end, and not both
record OneOf(List<Choice> choices) implements Edtf {
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
    return choices.stream().map(Choice::precision).reduce(Precision.SECOND, Precision::or);
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
