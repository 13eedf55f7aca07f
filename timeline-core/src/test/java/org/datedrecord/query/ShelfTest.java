package org.datedrecord.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.datedrecord.model.Lifecycle;
import org.datedrecord.model.Standing;
import org.datedrecord.query.Shelf.Hit;
import org.datedrecord.query.Shelf.Walk;
import org.datedrecord.time.Days;
import org.datedrecord.time.Match;
import org.datedrecord.view.Density;
import org.datedrecord.view.FactFilter;
import org.datedrecord.view.Paging;
import org.datedrecord.view.Traits;
import org.datedrecord.view.Traits.Kind;
import org.datedrecord.view.Traits.Stretch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Many rows, found by walking, by gathering, and by walking that gives up, as by looking at all.
class ShelfTest {

  private static final int CHANGES = 12_000;
  private static final int FACTS = 7_000;
  private static final int QUESTIONS = 300;
  private static final UUID TIMELINE = new UUID(1, 1);
  private static final List<String> ACTORS = List.of("one", "two", "three", "rare");

  private final Random random = new Random(5);
  private final List<Row> rows = new ArrayList<>();
  private final Map<UUID, Row> current = new HashMap<>();

  /// A row as it was told, with when it ended.
  private static final class Row {
    private final UUID id;
    private final long from;
    private final Traits traits;
    private long to = Long.MAX_VALUE;

    Row(UUID id, long from, Traits traits) {
      this.id = id;
      this.from = from;
      this.traits = traits;
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1_000, Integer.MAX_VALUE})
  void findsWhatALookAtEveryRowFinds(int enough) {
    Shelf shelf = new Shelf(enough);
    for (int change = 1; change <= CHANGES; change++) {
      tell(shelf, change);
    }
    int found = 0;
    for (int i = 0; i < QUESTIONS; i++) {
      FactFilter filter = filter();
      long asOf = 1L + random.nextInt(CHANGES);
      boolean hasTime = random.nextInt(8) > 0;
      Walk walk = new Walk(oneOf(List.of(Paging.Sort.values())), hasTime, random.nextBoolean());
      List<Hit> expected = plain(filter, asOf, walk);
      Sieve sieve = shelf.sieve(filter, asOf);
      assertThat(shelf.find(sieve, walk, null, CHANGES))
          .as("%s %s at %d", filter, walk, asOf)
          .isEqualTo(expected);
      found += expected.size();
      if (!expected.isEmpty()) {
        int at = random.nextInt(expected.size());
        int limit = 1 + random.nextInt(60);
        assertThat(shelf.find(sieve, walk, expected.get(at).place(false), limit))
            .isEqualTo(expected.stream().skip(at + 1L).limit(limit).toList());
      }
    }
    assertThat(found).isGreaterThan(QUESTIONS);
  }

  private void tell(Shelf shelf, long change) {
    UUID id = new UUID(random.nextInt(FACTS) * 0x9E3779B97F4A7C15L, 7);
    Row before = current.get(id);
    long first = change;
    if (before != null) {
      before.to = change;
      first = before.traits.firstChange();
      shelf.close(id, before.from, change);
    }
    Row row = new Row(id, change, traits(first));
    rows.add(row);
    current.put(id, row);
    shelf.add(id, change, row.traits);
  }

  private Traits traits(long first) {
    String lead = oneOf(ACTORS.subList(0, 3));
    boolean rare = random.nextInt(2_000) == 0;
    return new Traits(
        TIMELINE,
        random.nextInt(20) == 0 ? Lifecycle.RETRACTED : Lifecycle.ACTIVE,
        oneOf(List.of(Standing.values())),
        random.nextInt(3),
        lead,
        random.nextInt(10) == 0 ? null : dated(),
        random.nextInt(10) == 0 ? null : (long) random.nextInt(1_000),
        List.of(new Stretch((long) random.nextInt(1_000), null)),
        first,
        Map.of(Kind.ACTOR, rare ? Set.of(lead, "rare") : Set.of(lead)));
  }

  private Traits.Dated dated() {
    long day = random.nextInt(4_000);
    long days = random.nextInt(200) == 0 ? random.nextInt(2_000) : random.nextInt(4);
    Stretch whole = new Stretch(day, day + days);
    List<Stretch> stated =
        days > 100
            ? List.of(new Stretch(day + days - 9, day + days), new Stretch(day, day + 9))
            : List.of(whole);
    Stretch possible = random.nextInt(30) == 0 ? new Stretch(null, day + days) : whole;
    return new Traits.Dated(
        day * 86_400,
        (day + days) * 86_400,
        List.of(possible),
        stated,
        Density.Shape.RANGE,
        random.nextBoolean());
  }

  private FactFilter filter() {
    int from = random.nextInt(4_000);
    int length = random.nextBoolean() ? random.nextInt(10) : random.nextInt(2_000);
    return new FactFilter(
        random.nextInt(3) > 0 ? window(from, from + length) : null,
        oneOf(List.of(Match.values())),
        oneOf(List.of(FactFilter.Undated.values())),
        null,
        random.nextInt(3) == 0 ? Set.of(oneOf(ACTORS)) : Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        random.nextInt(4) == 0 ? Set.of(oneOf(List.of(Standing.values()))) : Set.of(),
        random.nextInt(3) == 0 ? Set.of() : Set.of(Lifecycle.ACTIVE),
        Set.of(),
        Set.of());
  }

  private static Days window(long from, long to) {
    return new Days(LocalDate.ofEpochDay(from), LocalDate.ofEpochDay(to));
  }

  private List<Hit> plain(FactFilter filter, long asOf, Walk walk) {
    Comparator<Row> inOrder =
        Comparator.<Row>comparingLong(row -> walk.hasTime() ? key(row, walk.sort()) : 0)
            .thenComparingLong(row -> second(row, walk))
            .thenComparing(row -> row.id.toString());
    return rows.stream()
        .filter(row -> row.from <= asOf && row.to > asOf)
        .filter(row -> hasTime(row, walk.sort()) == walk.hasTime())
        .filter(passes(filter))
        .sorted(walk.down() ? inOrder.reversed() : inOrder)
        .map(row -> hit(row, walk))
        .toList();
  }

  private static Predicate<Row> passes(FactFilter filter) {
    return row ->
        dated(row.traits.dated(), filter)
            && (filter.actors().isEmpty()
                || names(row).anyMatch(name -> filter.actors().contains(name)))
            && (filter.standings().isEmpty() || filter.standings().contains(row.traits.standing()))
            && (filter.lifecycles().isEmpty()
                || filter.lifecycles().contains(row.traits.lifecycle()));
  }

  private static Stream<String> names(Row row) {
    return Objects.requireNonNull(row.traits.names().get(Kind.ACTOR)).stream();
  }

  private static boolean dated(Traits.@Nullable Dated dated, FactFilter filter) {
    if (dated == null) {
      return filter.undated() != FactFilter.Undated.EXCLUDE;
    }
    Days window = filter.window();
    if (filter.undated() == FactFilter.Undated.ONLY || window == null) {
      return filter.undated() != FactFilter.Undated.ONLY;
    }
    return switch (filter.match()) {
      case STATED -> dated.stated().stream().anyMatch(days -> days(days).touches(window));
      case POSSIBLE -> dated.possible().stream().anyMatch(days -> days(days).touches(window));
      case CERTAIN -> dated.possible().stream().allMatch(days -> window.contains(days(days)));
    };
  }

  private static Days days(Stretch stretch) {
    return new Days(
        stretch.from() == null ? null : LocalDate.ofEpochDay(stretch.from()),
        stretch.to() == null ? null : LocalDate.ofEpochDay(stretch.to()));
  }

  private static boolean hasTime(Row row, Paging.Sort sort) {
    return switch (sort) {
      case OCCURRED -> row.traits.dated() != null;
      case REPORTED -> row.traits.reported() != null;
      case RECORDED -> true;
    };
  }

  private static long key(Row row, Paging.Sort sort) {
    return switch (sort) {
      case OCCURRED -> Objects.requireNonNull(row.traits.dated()).start();
      case REPORTED -> Objects.requireNonNull(row.traits.reported());
      case RECORDED -> row.traits.firstChange();
    };
  }

  private static long second(Row row, Walk walk) {
    return walk.hasTime() && walk.sort() == Paging.Sort.OCCURRED
        ? Objects.requireNonNull(row.traits.dated()).end()
        : 0;
  }

  private static Hit hit(Row row, Walk walk) {
    return new Hit(
        row.id,
        row.from,
        walk.hasTime() ? key(row, walk.sort()) : null,
        walk.hasTime() && walk.sort() == Paging.Sort.OCCURRED ? second(row, walk) : null);
  }

  private <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
