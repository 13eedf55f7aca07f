package org.datedrecord.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.datedrecord.RandomEdits;
import org.datedrecord.TestRecord;
import org.datedrecord.model.Standing;
import org.datedrecord.time.Days;
import org.datedrecord.time.Expressions;
import org.datedrecord.time.Match;
import org.datedrecord.view.Density;
import org.datedrecord.view.FactFilter;
import org.datedrecord.view.FactView;
import org.datedrecord.view.Moment;
import org.datedrecord.view.Page;
import org.datedrecord.view.Paging;
import org.datedrecord.view.Reader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Lists of facts are what a plain filter and a plain sort of all of them give, in whatever pages.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FactListContract {

  private static final int FILTERS = 250;
  private static final int WINDOWS = 40;

  private RandomEdits edits;
  private RandomFilters filters;
  private PlainFacts plain;
  private Moment moment;

  abstract TestRecord record();

  @BeforeAll
  void tell() {
    edits = new RandomEdits(record(), "lists", 11);
    edits.report(60);
    for (int i = 0; i < 150; i++) {
      edits.next();
    }
    filters = new RandomFilters(edits, 12);
    moment = record().now();
    plain = new PlainFacts(reader(), edits.facts(), moment);
  }

  @Test
  void answersEveryFilterInEveryOrder() {
    int found = 0;
    for (int i = 0; i < FILTERS; i++) {
      FactFilter filter = filters.next();
      Paging order = filters.order();
      List<FactView> expected = plain.list(filter, order);
      assertThat(all(filter, order))
          .as("%s by %s", filter, order)
          .extracting(FactView::id)
          .isEqualTo(expected.stream().map(FactView::id).toList());
      found += expected.size();
    }
    assertThat(found).as("facts found at all").isGreaterThan(FILTERS);
  }

  @Test
  void listsWhatIsNotRetractedByDefault() {
    assertThat(all(FactFilter.ALL, Paging.first(200)))
        .isEqualTo(plain.list(FactFilter.ALL, Paging.first(200)))
        .isNotEmpty()
        .hasSizeLessThan(edits.facts().size());
  }

  @Test
  void matchesEveryDateAgainstEveryWindow() {
    Expressions windows = new Expressions(14);
    for (int i = 0; i < WINDOWS; i++) {
      Days window = windows.window();
      for (Match match : Match.values()) {
        FactFilter filter = dated(window, match);
        assertThat(all(filter, Paging.first(200)))
            .as("%s %s", window, match)
            .isEqualTo(plain.list(filter, Paging.first(200)));
      }
    }
  }

  @Test
  void cutsAListIntoPagesThatMakeUpTheWhole() {
    for (int i = 0; i < 40; i++) {
      FactFilter filter = i % 2 == 0 ? everything() : filters.next();
      Paging order = filters.order();
      int limit = filters.upTo(i % 3 == 0 ? 3 : 40);
      List<List<FactView>> forward = pages(filter, order, limit);
      assertThat(forward.stream().flatMap(List::stream).toList())
          .as("%s by %s, %d at once", filter, order, limit)
          .isEqualTo(plain.list(filter, order));
      assertThat(forward.stream().limit(Math.max(0, forward.size() - 1)))
          .allMatch(page -> page.size() == limit);
    }
  }

  /// Walks to the end, and back again by the pages' own ways back.
  private List<List<FactView>> pages(FactFilter filter, Paging order, int limit) {
    List<List<FactView>> forward = new ArrayList<>();
    Page<FactView> page = page(filter, order, limit, null);
    assertThat(page.prev()).isNull();
    forward.add(page.items());
    while (page.next() != null) {
      page = page(filter, order, limit, page.next());
      forward.add(page.items());
    }
    for (int i = forward.size() - 2; i >= 0; i--) {
      assertThat(page.prev()).isNotNull();
      page = page(filter, order, limit, page.prev());
      assertThat(page.items()).isEqualTo(forward.get(i));
      assertThat(page.next()).isNotNull();
    }
    assertThat(page.prev()).isNull();
    return forward;
  }

  @Test
  void keepsPinnedPagesWhileOthersWrite() {
    RandomEdits writing = new RandomEdits(record(), "pinned", 13);
    writing.report(20);
    Moment pinned = record().now();
    List<FactView> whole = all("pinned", everything(), Paging.first(200), pinned);
    List<FactView> walked = new ArrayList<>();
    Paging.Place place = null;
    do {
      Paging paging = new Paging(Paging.Sort.OCCURRED, false, 4, place);
      Page<FactView> page = reader().facts("pinned", everything(), paging, pinned);
      walked.addAll(page.items());
      place = page.next();
      for (int i = 0; i < 5; i++) {
        writing.next();
      }
    } while (place != null);
    assertThat(walked).isEqualTo(whole);
    assertThat(all("pinned", everything(), Paging.first(200), record().now())).isNotEqualTo(whole);
  }

  @Test
  void countsInTheOverviewWhatIsInTheList() {
    for (int i = 0; i < FILTERS / 2; i++) {
      FactFilter filter = filters.next();
      List<FactView> facts = plain.list(filter, Paging.first(200));
      Density density = reader().density("lists", filter, moment);
      assertThat(density.facts()).as("%s", filter).isEqualTo(facts.size());
      assertThat(density.undated())
          .isEqualTo(facts.stream().filter(fact -> fact.when().edtf() == null).count());
      assertThat(density.spans().stream().mapToLong(Density.Span::facts).sum())
          .isEqualTo(density.facts() - density.undated());
      assertThat(density.spans().stream().mapToLong(Density.Span::disputed).sum())
          .isEqualTo(
              facts.stream()
                  .filter(fact -> fact.when().edtf() != null)
                  .filter(fact -> fact.standing() == Standing.DISPUTED)
                  .count());
    }
  }

  @Test
  void findsNothingInATimelineThatIsNotThere() {
    assertThat(reader().facts("nowhere", FactFilter.ALL, Paging.first(10), moment).items())
        .isEmpty();
    assertThat(reader().density("nowhere", FactFilter.ALL, moment).facts()).isZero();
    assertThat(reader().fact(new UUID(0, 0), moment)).isEqualTo(Optional.empty());
    assertThat(reader().versions(new UUID(0, 0), moment)).isEmpty();
  }

  private List<FactView> all(FactFilter filter, Paging order) {
    return all("lists", filter, order, moment);
  }

  private List<FactView> all(String slug, FactFilter filter, Paging order, Moment at) {
    Page<FactView> page = reader().facts(slug, filter, order, at);
    assertThat(page.next()).isNull();
    return page.items();
  }

  private Page<FactView> page(
      FactFilter filter, Paging order, int limit, Paging.@Nullable Place from) {
    Paging paging = new Paging(order.sort(), order.descending(), limit, from);
    return reader().facts("lists", filter, paging, moment);
  }

  private static FactFilter everything() {
    return dated(null, Match.STATED);
  }

  private static FactFilter dated(@Nullable Days window, Match match) {
    return FactFilter.ALL.at(Set.of()).within(window, match);
  }

  private Reader reader() {
    return record().reader();
  }
}
