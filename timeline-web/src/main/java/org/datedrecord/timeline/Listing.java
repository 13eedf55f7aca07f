package org.datedrecord.timeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.datedrecord.view.ContentionView;
import org.datedrecord.view.EvidenceView;
import org.datedrecord.view.FactRef;
import org.datedrecord.view.FactView;
import org.datedrecord.web.Badge;
import org.datedrecord.web.Lanes;
import org.datedrecord.web.Mark;
import org.datedrecord.web.Voice;
import org.datedrecord.web.Words;
import org.jspecify.annotations.Nullable;

/// The facts of a page, under their months.
///
/// @param months in order of time
/// @param undated facts of which no date is known: at the end, and never dropped
/// @param retracted those the record no longer stands by
public record Listing(List<Month> months, List<Entry> undated, List<Entry> retracted) {

  /// The facts under one heading.
  public record Month(String heading, List<Entry> entries) {}

  /// Lists facts.
  ///
  /// @param facts those that stand, in order
  /// @param retracted those that do not
  /// @param contentions all of the timeline
  /// @param choice what is heard of them
  /// @param others finds a fact that is not on the page
  static Listing of(
      List<FactView> facts,
      List<FactView> retracted,
      List<ContentionView> contentions,
      Lanes lanes,
      Choice choice,
      Function<UUID, Optional<FactView>> others) {
    Maker maker = new Maker(contentions, lanes, choice, others);
    Map<String, List<Entry>> months = new LinkedHashMap<>();
    List<Entry> undated = new ArrayList<>();
    for (FactView fact : facts) {
      Words.heading(fact.when())
          .map(heading -> months.computeIfAbsent(heading, month -> new ArrayList<>()))
          .orElse(undated)
          .add(maker.entry(fact));
    }
    return new Listing(
        months.entrySet().stream().map(m -> new Month(m.getKey(), m.getValue())).toList(),
        undated,
        retracted.stream().map(maker::entry).toList());
  }

  /// Whether there is nothing to list.
  public boolean isEmpty() {
    return months.isEmpty() && undated.isEmpty() && retracted.isEmpty();
  }

  /// Makes entries one after the other, and remembers which contentions were shown already: each is
  /// shown whole once, where a reader first meets it.
  private static final class Maker {

    private final Map<UUID, ContentionView> contentions;
    private final Lanes lanes;
    private final Choice choice;
    private final Function<UUID, Optional<FactView>> others;
    private final Set<UUID> shown = new HashSet<>();

    Maker(
        List<ContentionView> contentions,
        Lanes lanes,
        Choice choice,
        Function<UUID, Optional<FactView>> others) {
      this.contentions =
          contentions.stream().collect(Collectors.toMap(ContentionView::id, Function.identity()));
      this.lanes = lanes;
      this.choice = choice;
      this.others = others;
    }

    Entry entry(FactView fact) {
      List<EvidenceView> heard = choice.heard(fact);
      return new Entry(
          fact,
          Mark.of(fact.when(), Badge.isContended(fact)),
          Words.why(fact.when()),
          Lanes.style(lanes.of(Lanes.mainActor(fact))),
          heard,
          Badge.of(fact),
          Voice.of(heard),
          fact.contentions().stream()
              .map(ref -> contentions.get(ref.id()))
              .filter(Objects::nonNull)
              .map(contention -> Conflict.at(fact, contention, shown.add(contention.id())))
              .toList(),
          replacement(fact));
    }

    private @Nullable FactRef replacement(FactView fact) {
      UUID id = fact.retraction() == null ? fact.overtakenBy() : fact.retraction().replacedBy();
      return id == null
          ? null
          : others
              .apply(id)
              .map(f -> new FactRef(f.id(), f.timeline(), f.title(), f.when(), f.lifecycle()))
              .orElse(null);
    }
  }
}
