package org.datedrecord.projection;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.datedrecord.model.Nature;
import org.datedrecord.time.Days;
import org.datedrecord.time.Edtf;
import org.datedrecord.view.Density;
import org.datedrecord.view.EvidenceView;
import org.datedrecord.view.FactView;
import org.datedrecord.view.SourceRef;
import org.datedrecord.view.Traits;
import org.datedrecord.view.Traits.Kind;
import org.jspecify.annotations.Nullable;

/// By what a fact is found, drawn from what is shown of it.
final class FactTraits {

  private FactTraits() {}

  static Traits first(FactView view, UUID timelineId) {
    return traits(view, timelineId, view.change(), 0, Set.of());
  }

  /// @param corrected why, where the fact was corrected
  static Traits next(Traits now, FactView view, @Nullable Nature corrected) {
    Set<String> natures = new TreeSet<>(now.names().getOrDefault(Kind.NATURE, Set.of()));
    int corrections = now.corrections();
    if (corrected != null) {
      natures.add(corrected.term());
      corrections += corrected.isCorrection() ? 1 : 0;
    }
    return traits(view, now.timelineId(), now.firstChange(), corrections, natures);
  }

  private static Traits traits(
      FactView view, UUID timelineId, long firstChange, int corrections, Set<String> natures) {
    return new Traits(
        timelineId,
        view.lifecycle(),
        view.standing(),
        corrections,
        view.actors().isEmpty() ? null : view.actors().getFirst().name(),
        dated(view.when().edtf()),
        published(view).map(Edtf::startSecond).min(Long::compare).orElse(null),
        published(view).flatMap(date -> stretches(date.statedDays())).distinct().toList(),
        firstChange,
        names(view, natures));
  }

  private static Traits.@Nullable Dated dated(@Nullable Edtf date) {
    return date == null
        ? null
        : new Traits.Dated(
            date.startSecond(),
            date.endSecond(),
            stretches(date.days()).toList(),
            stretches(date.statedDays()).toList(),
            shape(date),
            date.certain());
  }

  private static Density.Shape shape(Edtf date) {
    if (date.earliest().isEmpty()) {
      return Density.Shape.BY;
    }
    if (date.latest().isEmpty()) {
      return Density.Shape.FROM;
    }
    return date.stated().from() != null && date.stated().from().equals(date.stated().to())
        ? Density.Shape.DAY
        : Density.Shape.RANGE;
  }

  private static Stream<Edtf> published(FactView view) {
    return view.evidence().stream()
        .map(e -> e.source().published().edtf())
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull);
  }

  private static Stream<Traits.Stretch> stretches(Collection<Days> days) {
    return days.stream().map(run -> new Traits.Stretch(day(run.from()), day(run.to())));
  }

  private static @Nullable Long day(@Nullable LocalDate date) {
    return date == null ? null : date.toEpochDay();
  }

  private static Map<Kind, Set<String>> names(FactView view, Set<String> natures) {
    Map<Kind, Set<String>> names = new EnumMap<>(Kind.class);
    put(names, Kind.NATURE, natures.stream());
    put(names, Kind.ACTOR, view.actors().stream().map(actor -> actor.name()));
    put(names, Kind.CLAIMANT, Stream.of(view.attribution().party()));
    put(names, Kind.ORIGIN, view.origins().names().stream());
    put(names, Kind.CONTENTION, view.contentions().stream().map(c -> c.id().toString()));
    List<SourceRef> sources = view.evidence().stream().map(EvidenceView::source).toList();
    put(names, Kind.SOURCE, sources.stream().map(source -> source.id().toString()));
    put(names, Kind.SOURCE_TITLE, sources.stream().map(SourceRef::title));
    put(names, Kind.PUBLISHER, sources.stream().map(SourceRef::publisher));
    put(
        names,
        Kind.ORIGINAL,
        view.evidence().stream()
            .filter(evidence -> evidence.chain().size() == 1)
            .map(evidence -> evidence.source().id().toString()));
    return names;
  }

  /// In a fixed order, so that equal facts are kept as equal texts.
  private static void put(
      Map<Kind, Set<String>> names, Kind kind, Stream<? extends @Nullable String> values) {
    Set<String> sorted = new TreeSet<>();
    values.filter(Objects::nonNull).forEach(sorted::add);
    if (!sorted.isEmpty()) {
      names.put(kind, sorted);
    }
  }
}
