package org.datedrecord.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.datedrecord.RandomEdits;
import org.datedrecord.TestRecord;
import org.datedrecord.model.Receipt;
import org.datedrecord.view.ActorView;
import org.datedrecord.view.AsOf;
import org.datedrecord.view.ChangeView;
import org.datedrecord.view.ContentionView;
import org.datedrecord.view.Density;
import org.datedrecord.view.FactFilter;
import org.datedrecord.view.FactView;
import org.datedrecord.view.Moment;
import org.datedrecord.view.Paging;
import org.datedrecord.view.Reader;
import org.datedrecord.view.SourceView;
import org.datedrecord.view.TimelineView;
import org.datedrecord.view.VersionView;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What the record says as of a change is what it said when that change was the newest.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AsOfContract {

  private static final int EDITS = 150;
  private static final String SLUG = "as-of";

  private final NavigableMap<Long, Answers> live = new TreeMap<>();
  private RandomEdits edits;
  private Moment empty;

  abstract TestRecord record();

  /// Everything that can be asked, answered.
  private record Answers(
      List<FactView> facts,
      List<FactView> fact,
      List<VersionView> versions,
      List<SourceView> source,
      List<ContentionView> contention,
      List<TimelineView> timelines,
      List<SourceView> sources,
      List<ContentionView> contentions,
      List<ActorView> actors,
      Density density) {}

  @BeforeAll
  void tell() {
    empty = record().now();
    edits = new RandomEdits(record(), SLUG, 21);
    for (int i = 0; i < EDITS; i++) {
      Receipt receipt = edits.next();
      live.put(receipt.change(), answers(record().now()));
    }
  }

  @Test
  void answersAsItDidThen() {
    live.forEach((change, answers) -> {
      Moment then = reader().moment(new AsOf.Change(change));
      assertThat(then.change()).isEqualTo(change);
      assertThat(answers(then)).as("as of %d", change).isEqualTo(answers);
    });
  }

  @Test
  void answersAsOfTheInstantOfAChangeWithEverythingRecordedByThen() {
    for (ChangeView change : reader().changes(empty.change(), EDITS, null)) {
      Moment at = reader().moment(new AsOf.At(change.recordedAt()));
      assertThat(at.change()).isGreaterThanOrEqualTo(change.number());
      assertThat(at.recordedAt()).isEqualTo(change.recordedAt());
      Moment before = reader().moment(new AsOf.At(change.recordedAt().minusMillis(1)));
      assertThat(before.change()).isLessThan(change.number());
      assertThat(before.recordedAt()).isBefore(change.recordedAt());
    }
  }

  @Test
  void isEmptyBeforeTheFirstChange() {
    for (AsOf asOf : List.of(new AsOf.Change(0), new AsOf.Change(-7), new AsOf.At(Instant.EPOCH))) {
      Moment moment = reader().moment(asOf);
      assertThat(moment.change()).isZero();
      assertThat(moment.latest()).isFalse();
      assertThat(reader().timelines(moment)).isEmpty();
      assertThat(reader().timeline(SLUG, moment)).isEmpty();
      assertThat(reader().facts(SLUG, FactFilter.ALL, Paging.first(10), moment).items()).isEmpty();
      assertThat(reader().sources(SLUG, moment)).isEmpty();
      assertThat(reader().contentions(SLUG, moment)).isEmpty();
      assertThat(reader().actors(SLUG, moment)).isEmpty();
      assertThat(reader().fact(edits.facts().getFirst(), moment)).isEmpty();
      assertThat(reader().versions(edits.facts().getFirst(), moment)).isEmpty();
      assertThat(reader().source(edits.sources().getFirst(), moment)).isEmpty();
    }
  }

  @Test
  void takesTheFutureForThePresent() {
    Moment now = record().now();
    assertThat(now.latest()).isTrue();
    assertThat(reader().moment(new AsOf.Change(now.change() + 1000))).isEqualTo(now);
    assertThat(reader().moment(new AsOf.At(Instant.now().plusSeconds(3600)))).isEqualTo(now);
    assertThat(reader().moment(new AsOf.Change(now.change()))).isEqualTo(now);
    assertThat(reader().moment(new AsOf.Change(now.change() - 1)).latest()).isFalse();
  }

  @Test
  void saysWithEachFactSinceWhenItIsSo() {
    FactView earlier = null;
    UUID fact = edits.facts().getFirst();
    for (long change = empty.change() + 1; change <= live.lastKey(); change++) {
      Optional<FactView> now = reader().fact(fact, reader().moment(new AsOf.Change(change)));
      if (now.isPresent()) {
        boolean changed = !now.get().equals(earlier);
        assertThat(now.get().change() == change).as("change %d", change).isEqualTo(changed);
        earlier = now.get();
      }
    }
    assertThat(earlier).isNotNull();
  }

  private Answers answers(Moment moment) {
    FactFilter all = FactFilter.ALL.at(Set.of());
    return new Answers(
        reader().facts(SLUG, all, Paging.first(200), moment).items(),
        firsts(edits.facts()).stream().flatMap(id -> reader().fact(id, moment).stream()).toList(),
        firsts(edits.facts()).stream()
            .flatMap(id -> reader().versions(id, moment).stream())
            .toList(),
        firsts(edits.sources()).stream()
            .flatMap(id -> reader().source(id, moment).stream())
            .toList(),
        firsts(edits.contentions()).stream()
            .flatMap(id -> reader().contention(id, moment).stream())
            .toList(),
        reader().timeline(SLUG, moment).stream().toList(),
        reader().sources(SLUG, moment),
        reader().contentions(SLUG, moment),
        reader().actors(SLUG, moment),
        reader().density(SLUG, FactFilter.ALL, moment));
  }

  private static List<UUID> firsts(List<UUID> ids) {
    return ids.subList(0, Math.min(2, ids.size()));
  }

  private Reader reader() {
    return record().reader();
  }
}
