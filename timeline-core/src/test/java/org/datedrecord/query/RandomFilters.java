package org.datedrecord.query;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.datedrecord.RandomEdits;
import org.datedrecord.RandomValues;
import org.datedrecord.model.Lifecycle;
import org.datedrecord.model.Nature;
import org.datedrecord.model.Standing;
import org.datedrecord.time.Days;
import org.datedrecord.time.Expressions;
import org.datedrecord.time.Match;
import org.datedrecord.view.FactFilter;
import org.datedrecord.view.Paging;
import org.jspecify.annotations.Nullable;

/// Random filters and orders, the same ones for the same seed.
final class RandomFilters {

  private static final int TITLES = 20;

  private final Random random;
  private final Expressions windows;
  private final RandomEdits edits;

  RandomFilters(RandomEdits edits, long seed) {
    this.random = new Random(seed);
    this.windows = new Expressions(seed);
    this.edits = edits;
  }

  FactFilter next() {
    return new FactFilter(
        window(2),
        oneOf(Match.values()),
        oneOf(FactFilter.Undated.values()),
        window(4),
        some(4, RandomValues.PARTIES),
        some(5, sources()),
        some(5, RandomValues.PUBLISHERS),
        some(5, RandomValues.PARTIES),
        some(5, RandomValues.PARTIES),
        some(5, List.of(Standing.values())),
        some(2, List.of(Lifecycle.values())),
        some(6, List.of(Nature.values())),
        some(6, edits.contentions()));
  }

  Paging order() {
    return new Paging(oneOf(Paging.Sort.values()), random.nextBoolean(), 200, null);
  }

  /// From one to so many.
  int upTo(int most) {
    return 1 + random.nextInt(most);
  }

  /// A window in one case of so many.
  private @Nullable Days window(int in) {
    return random.nextInt(in) == 0 ? windows.window() : null;
  }

  /// Some of the values in one case of so many; otherwise none.
  private <T> Set<T> some(int in, List<T> values) {
    return random.nextInt(in) == 0
        ? values.stream().filter(_ -> random.nextInt(3) > 0).collect(Collectors.toSet())
        : Set.of();
  }

  /// Their ids, and the titles that they may have.
  private List<String> sources() {
    return Stream.concat(
            edits.sources().stream().map(Object::toString),
            Stream.iterate(0, i -> i + 1).limit(TITLES).map(i -> "Article " + i))
        .toList();
  }

  private <T> T oneOf(T[] choices) {
    return Arrays.asList(choices).get(random.nextInt(choices.length));
  }
}
