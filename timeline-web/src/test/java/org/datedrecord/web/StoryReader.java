package org.datedrecord.web;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.datedrecord.model.Change;
import org.datedrecord.model.Lifecycle;
import org.datedrecord.model.Nature;
import org.datedrecord.time.Days;
import org.datedrecord.time.Edtf;
import org.datedrecord.view.ActorView;
import org.datedrecord.view.AsOf;
import org.datedrecord.view.ChangeView;
import org.datedrecord.view.ContentionView;
import org.datedrecord.view.Density;
import org.datedrecord.view.EvidenceView;
import org.datedrecord.view.FactFilter;
import org.datedrecord.view.FactRef;
import org.datedrecord.view.FactView;
import org.datedrecord.view.LogView;
import org.datedrecord.view.Moment;
import org.datedrecord.view.Page;
import org.datedrecord.view.Paging;
import org.datedrecord.view.Reader;
import org.datedrecord.view.SourceRef;
import org.datedrecord.view.SourceView;
import org.datedrecord.view.TimelineView;
import org.datedrecord.view.VersionView;
import org.jspecify.annotations.Nullable;

/// Reads the story as the record would be read. The facts are the same at every moment.
public final class StoryReader implements Reader {

  private static final long FIRST_FACT = 2;
  private static final long RETRACTION = 6;
  private static final long CORRECTION = 7;

  public final Story story = new Story();

  @Override
  public Moment moment(AsOf asOf) {
    int latest = story.changes.size();
    long change =
        switch (asOf) {
          case AsOf.Now now -> latest;
          case AsOf.Change asked -> Math.min(asked.number(), latest);
          case AsOf.At at ->
              story.changes.stream().filter(c -> !c.recordedAt().isAfter(at.instant())).count();
        };
    Instant recordedAt =
        change == 0 ? Instant.EPOCH : story.changes.get((int) change - 1).recordedAt();
    return new Moment(change, recordedAt, change == latest);
  }

  @Override
  public boolean await(long change, Duration atMost) {
    return true;
  }

  @Override
  public List<TimelineView> timelines(Moment moment) {
    return timeline(Story.SLUG, moment).stream().toList();
  }

  @Override
  public Optional<TimelineView> timeline(String slug, Moment moment) {
    return Optional.of(story.timeline())
        .filter(timeline -> timeline.slug().equals(slug) && moment.change() > 0);
  }

  @Override
  public boolean hasTimeline(String slug, Moment moment) {
    return timeline(slug, moment).isPresent();
  }

  @Override
  public Page<FactView> facts(String slug, FactFilter filter, Paging paging, Moment moment) {
    List<FactView> all =
        filter.lifecycles().contains(Lifecycle.RETRACTED) ? story.retracted : story.facts;
    Paging.Place from = paging.from();
    int found = from == null ? 0 : all.stream().map(FactView::id).toList().indexOf(from.id());
    int at = found < 0 ? all.size() : found;
    int start = from == null ? 0 : from.backward() ? Math.max(0, at - paging.limit()) : at + 1;
    int end = from != null && from.backward() ? at : Math.min(all.size(), start + paging.limit());
    return new Page<>(
        all.subList(start, end),
        moment,
        end == all.size() ? null : new Paging.Place(1L, 2L, all.get(end - 1).id(), false),
        start == 0 || start == end
            ? null
            : new Paging.Place(null, null, all.get(start).id(), true));
  }

  @Override
  public Density density(String slug, FactFilter filter, Moment moment) {
    List<Density.Span> spans = story.facts.stream().flatMap(StoryReader::span).toList();
    return new Density(story.facts.size(), story.facts.size() - spans.size(), spans);
  }

  private static Stream<Density.Span> span(FactView fact) {
    Edtf edtf = fact.when().edtf();
    if (edtf == null) {
      return Stream.empty();
    }
    Days stated = edtf.stated();
    Density.Shape shape =
        switch (Mark.Shape.of(fact.when())) {
          case DAY -> Density.Shape.DAY;
          case BY, START_UNKNOWN -> Density.Shape.BY;
          case FROM, END_UNKNOWN -> Density.Shape.FROM;
          case PERIOD, UNKNOWN -> Density.Shape.RANGE;
        };
    return Stream.of(
        new Density.Span(
            Objects.requireNonNull(stated.from()),
            Objects.requireNonNull(stated.to()),
            shape,
            fact.when().certain(),
            Lanes.mainActor(fact),
            1,
            Badge.isContended(fact) ? 1 : 0));
  }

  /// Those who lead most are not the same ones at every moment.
  @Override
  public List<ActorView> actors(String slug, Moment moment) {
    Map<String, Long> leads =
        story.facts.stream()
            .collect(
                Collectors.groupingBy(
                    fact -> fact.actors().getFirst().name(),
                    LinkedHashMap::new,
                    Collectors.counting()));
    boolean past = moment.change() < story.changes.size();
    return leads.entrySet().stream()
        .map(e -> new ActorView(e.getKey(), e.getValue(), past ? 100 - e.getValue() : e.getValue()))
        .toList();
  }

  @Override
  public List<SourceView> sources(String slug, Moment moment) {
    return story.facts.stream()
        .flatMap(fact -> fact.evidence().stream())
        .map(EvidenceView::source)
        .distinct()
        .map(this::source)
        .toList();
  }

  private SourceView source(SourceRef ref) {
    List<FactView> citing =
        story.facts.stream()
            .filter(f -> f.evidence().stream().anyMatch(e -> e.source().id().equals(ref.id())))
            .toList();
    return new SourceView(
        ref.id(),
        1,
        ref.type(),
        ref.publisher(),
        ref.title(),
        ref.url(),
        ref.published(),
        "en",
        Story.OPENED,
        "00".repeat(32),
        null,
        ref.withdrawn(),
        "Read in full.",
        citing.size(),
        citing.stream().map(FactRef::of).toList(),
        1,
        citing.stream().filter(FactView::corrected).count(),
        Story.OPENED,
        Story.OPENED,
        FIRST_FACT);
  }

  @Override
  public List<ContentionView> contentions(String slug, Moment moment) {
    return story.contentions;
  }

  @Override
  public Optional<FactView> fact(UUID id, Moment moment) {
    if (moment.change() < FIRST_FACT) {
      return Optional.empty();
    }
    return Stream.concat(story.facts.stream(), story.retracted.stream())
        .filter(fact -> fact.id().equals(id))
        .findFirst()
        .map(fact ->
            moment.change() < RETRACTION && isRetracted(fact) ? Story.withdrawn(false) : fact)
        .map(fact -> moment.change() < CORRECTION && isCorrected(fact) ? Story.code(false) : fact);
  }

  @Override
  public List<VersionView> versions(UUID id, Moment moment) {
    return fact(id, moment).stream().flatMap(StoryReader::versions).toList();
  }

  private static Stream<VersionView> versions(FactView fact) {
    FactView first =
        isCorrected(fact) ? Story.code(false) : isRetracted(fact) ? Story.withdrawn(false) : fact;
    VersionView reported = version(1, "FactReported", null, "", List.of(), first);
    if (isRetracted(fact)) {
      return Stream.of(
          reported,
          version(2, "FactRetracted", Nature.OUR_ERROR, "It is another firm.", List.of(), fact));
    }
    return fact.corrections().isEmpty()
        ? Stream.of(reported)
        : Stream.of(
            reported,
            version(
                2,
                "FactCorrected",
                Nature.OUR_ERROR,
                "A later account credits outside researchers.",
                fact.corrections().getFirst().changes(),
                fact));
  }

  private static VersionView version(
      long number,
      String type,
      @Nullable Nature nature,
      String note,
      List<Change> changes,
      FactView fact) {
    return new VersionView(
        number,
        type,
        nature,
        note,
        changes,
        "Mara Lindt",
        number == 1 ? Story.OPENED : Story.CHANGED,
        number == 1 ? FIRST_FACT : CORRECTION,
        fact);
  }

  private static boolean isRetracted(FactView fact) {
    return fact.lifecycle() == Lifecycle.RETRACTED;
  }

  private static boolean isCorrected(FactView fact) {
    return !fact.corrections().isEmpty();
  }

  @Override
  public Optional<SourceView> source(UUID id, Moment moment) {
    return sources(Story.SLUG, moment).stream().filter(s -> s.id().equals(id)).findFirst();
  }

  @Override
  public Optional<ContentionView> contention(UUID id, Moment moment) {
    return story.contentions.stream().filter(c -> c.id().equals(id)).findFirst();
  }

  @Override
  public List<ChangeView> changes(long after, int limit, @Nullable String slug) {
    return story.changes.stream().filter(c -> c.number() > after).limit(limit).toList();
  }

  @Override
  public List<ChangeView> changesBefore(long before, int limit, @Nullable String slug) {
    return story.changes.reversed().stream().filter(c -> c.number() < before).limit(limit).toList();
  }

  @Override
  public LogView log() {
    return new LogView(new UUID(0, 1), story.changes.size());
  }

  @Override
  public Optional<Long> inCommonWith(UUID log) {
    return Optional.empty();
  }
}
