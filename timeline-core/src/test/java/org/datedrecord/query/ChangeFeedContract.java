package org.datedrecord.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.datedrecord.RandomEdits;
import org.datedrecord.TestRecord;
import org.datedrecord.model.Receipt;
import org.datedrecord.model.Subject;
import org.datedrecord.view.AsOf;
import org.datedrecord.view.ChangeView;
import org.datedrecord.view.Moment;
import org.datedrecord.view.Reader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The record of changes: complete, in order, and for a timeline with all that shows in it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ChangeFeedContract {

  private static final int EDITS = 120;

  private final List<Receipt> receipts = new ArrayList<>();
  private RandomEdits edits;
  private RandomEdits others;
  private long before;

  abstract TestRecord record();

  @BeforeAll
  void tell() {
    before = record().now().change();
    edits = new RandomEdits(record(), "feed", 31);
    others = new RandomEdits(record(), "other-feed", 32);
    for (int i = 0; i < EDITS; i++) {
      receipts.add(i % 4 == 3 ? others.next() : edits.next());
    }
  }

  @Test
  void holdsEveryChangeInOrder() {
    List<ChangeView> all = reader().changes(0, 100_000, null);
    assertThat(all.stream().map(ChangeView::number))
        .isEqualTo(LongStream.rangeClosed(1, record().now().change()).boxed().toList());
    assertThat(all).extracting(ChangeView::recordedAt).isSorted();
    for (Receipt receipt : receipts) {
      ChangeView change = all.get((int) receipt.change() - 1);
      assertThat(change.subject()).isEqualTo(receipt.subject());
      assertThat(change.subjectId()).isEqualTo(receipt.id());
      assertThat(change.version()).isEqualTo(receipt.version());
      assertThat(change.recordedAt()).isEqualTo(receipt.recordedAt());
      assertThat(change.editor()).isEqualTo("Ines");
      assertThat(change.data()).contains(receipt.id().toString());
    }
  }

  @Test
  void goesOnAfterAnyChange() {
    assertThat(numbers(walk(7, null))).isEqualTo(numbers(reader().changes(0, 100_000, null)));
    assertThat(walk(5, "feed")).isEqualTo(reader().changes(0, 100_000, "feed"));
    assertThat(reader().changes(record().now().change(), 10, null)).isEmpty();
  }

  @Test
  void goesBackBeforeAnyChange() {
    for (String slug : new String[] {null, "feed", "other-feed"}) {
      List<ChangeView> all = reader().changes(0, 100_000, slug);
      List<ChangeView> walked = new ArrayList<>();
      List<ChangeView> part = reader().changesBefore(Long.MAX_VALUE, 7, slug);
      while (!part.isEmpty()) {
        assertThat(part).hasSizeLessThanOrEqualTo(7);
        walked.addAll(part);
        part = reader().changesBefore(part.getLast().number(), 7, slug);
      }
      assertThat(walked).isEqualTo(all.reversed());
    }
    assertThat(reader().changesBefore(100, 5, "none")).isEmpty();
  }

  private List<ChangeView> walk(int limit, @Nullable String slug) {
    List<ChangeView> walked = new ArrayList<>();
    List<ChangeView> part = reader().changes(0, limit, slug);
    while (!part.isEmpty()) {
      walked.addAll(part);
      part = reader().changes(part.getLast().number(), limit, slug);
    }
    return walked;
  }

  @Test
  void tellsATimelineOfItsSourcesOnceTheyAreCited() {
    Set<UUID> cited = new HashSet<>();
    List<Long> expected = new ArrayList<>();
    for (ChangeView change : reader().changes(before, 100_000, null)) {
      Moment then = reader().moment(new AsOf.Change(change.number()));
      if (change.subject() == Subject.FACT && "feed".equals(change.timeline())) {
        reader().fact(change.subjectId(), then).orElseThrow().evidence().stream()
            .map(evidence -> evidence.source().id())
            .forEach(cited::add);
      }
      if ("feed".equals(change.timeline())
          || (change.subject() == Subject.SOURCE && cited.contains(change.subjectId()))) {
        expected.add(change.number());
      }
    }
    assertThat(numbers(reader().changes(0, 100_000, "feed"))).isEqualTo(expected);
    assertThat(reader().changes(0, 100_000, "feed"))
        .extracting(ChangeView::subject)
        .contains(Subject.SOURCE);
  }

  @Test
  void datesATimelineByWhatChangedLastInIt() {
    for (long change = before + 1; change <= record().now().change(); change++) {
      long last = change;
      reader()
          .timeline("feed", reader().moment(new AsOf.Change(change)))
          .ifPresent(timeline ->
              assertThat(timeline.change())
                  .as("as of %d", last)
                  .isEqualTo(
                      reader().changes(0, 100_000, "feed").stream()
                          .mapToLong(ChangeView::number)
                          .filter(number -> number <= last)
                          .max()
                          .orElseThrow()));
    }
  }

  private static List<Long> numbers(List<ChangeView> changes) {
    return changes.stream().map(ChangeView::number).toList();
  }

  private Reader reader() {
    return record().reader();
  }
}
