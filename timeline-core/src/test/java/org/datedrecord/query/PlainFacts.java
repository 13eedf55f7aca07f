package org.datedrecord.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.datedrecord.model.Evidence;
import org.datedrecord.model.Hop;
import org.datedrecord.model.Nature;
import org.datedrecord.time.Edtf;
import org.datedrecord.time.Match;
import org.datedrecord.view.ContentionRef;
import org.datedrecord.view.EvidenceView;
import org.datedrecord.view.FactFilter;
import org.datedrecord.view.FactView;
import org.datedrecord.view.Moment;
import org.datedrecord.view.Paging;
import org.datedrecord.view.Reader;
import org.datedrecord.view.SourceRef;
import org.datedrecord.view.VersionView;
import org.jspecify.annotations.Nullable;

/// All facts of a timeline in memory, filtered and sorted in the plainest way: what a list should
/// be, with no index and no SQL.
final class PlainFacts {

  private final List<FactView> facts;
  private final Map<UUID, Set<Nature>> natures = new HashMap<>();
  private final Map<UUID, Long> reported = new HashMap<>();

  PlainFacts(Reader reader, Collection<UUID> ids, Moment moment) {
    this.facts = ids.stream().map(id -> reader.fact(id, moment).orElseThrow()).toList();
    for (UUID id : ids) {
      List<VersionView> versions = reader.versions(id, moment);
      reported.put(id, versions.getFirst().change());
      natures.put(
          id,
          versions.stream()
              .filter(version -> version.type().equals("FactCorrected"))
              .map(version -> Objects.requireNonNull(version.nature()))
              .collect(Collectors.toSet()));
    }
  }

  List<FactView> list(FactFilter filter, Paging order) {
    return facts.stream().filter(fact -> passes(fact, filter)).sorted(by(order)).toList();
  }

  private boolean passes(FactView fact, FactFilter filter) {
    return dated(fact, filter)
        && published(fact, filter)
        && any(filter.actors(), fact.actors().stream().map(actor -> actor.name()))
        && any(
            filter.sources(), sources(fact).flatMap(s -> Stream.of(s.id().toString(), s.title())))
        && any(filter.publishers(), sources(fact).map(SourceRef::publisher))
        && any(filter.origins(), origins(fact))
        && any(filter.claimants(), Stream.of(fact.attribution().party()))
        && any(filter.standings(), Stream.of(fact.standing()))
        && any(filter.lifecycles(), Stream.of(fact.lifecycle()))
        && any(filter.natures(), Objects.requireNonNull(natures.get(fact.id())).stream())
        && any(filter.contentions(), fact.contentions().stream().map(ContentionRef::id));
  }

  private static boolean dated(FactView fact, FactFilter filter) {
    Edtf date = fact.when().edtf();
    if (date == null) {
      return filter.undated() != FactFilter.Undated.EXCLUDE;
    }
    return filter.undated() != FactFilter.Undated.ONLY
        && (filter.window() == null || date.matches(filter.window(), filter.match()));
  }

  private static boolean published(FactView fact, FactFilter filter) {
    return filter.reported() == null
        || dates(fact).anyMatch(date -> date.matches(filter.reported(), Match.STATED));
  }

  private static <T> boolean any(Set<T> wanted, Stream<? extends @Nullable T> has) {
    return wanted.isEmpty() || has.filter(Objects::nonNull).anyMatch(wanted::contains);
  }

  private static Stream<SourceRef> sources(FactView fact) {
    return fact.evidence().stream().map(EvidenceView::source);
  }

  private static Stream<Edtf> dates(FactView fact) {
    return sources(fact).map(source -> source.published().edtf()).filter(Objects::nonNull);
  }

  private static Stream<String> origins(FactView fact) {
    return fact.evidence().stream()
        .filter(evidence -> evidence.stance() == Evidence.Stance.SUPPORTS)
        .map(evidence -> evidence.chain().getFirst())
        .filter(Hop::named)
        .map(Hop::party);
  }

  /// Facts without the time in question come last either way.
  private Comparator<FactView> by(Paging order) {
    Comparator<FactView> keys =
        Comparator.<FactView>comparingLong(fact -> Objects.requireNonNull(start(fact, order)))
            .thenComparingLong(fact -> end(fact, order))
            .thenComparing(fact -> fact.id().toString());
    Comparator<FactView> ids = Comparator.comparing(fact -> fact.id().toString());
    Function<FactView, Boolean> timeless = fact -> start(fact, order) == null;
    Comparator<FactView> up =
        (one, other) -> timeless.apply(one) ? ids.compare(one, other) : keys.compare(one, other);
    return Comparator.comparing(timeless).thenComparing(order.descending() ? up.reversed() : up);
  }

  private @Nullable Long start(FactView fact, Paging order) {
    Edtf date = fact.when().edtf();
    return switch (order.sort()) {
      case OCCURRED -> date == null ? null : date.startSecond();
      case RECORDED -> reported.get(fact.id());
      case REPORTED -> dates(fact).map(Edtf::startSecond).min(Long::compare).orElse(null);
    };
  }

  private static long end(FactView fact, Paging order) {
    Edtf date = fact.when().edtf();
    return order.sort() == Paging.Sort.OCCURRED && date != null ? date.endSecond() : 0;
  }
}
