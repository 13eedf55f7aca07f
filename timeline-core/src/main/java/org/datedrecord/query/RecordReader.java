package org.datedrecord.query;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.datedrecord.view.ActorView;
import org.datedrecord.view.AsOf;
import org.datedrecord.view.ChangeView;
import org.datedrecord.view.ContentionView;
import org.datedrecord.view.Density;
import org.datedrecord.view.FactFilter;
import org.datedrecord.view.FactView;
import org.datedrecord.view.LogView;
import org.datedrecord.view.Moment;
import org.datedrecord.view.Page;
import org.datedrecord.view.Paging;
import org.datedrecord.view.Pulse;
import org.datedrecord.view.Reader;
import org.datedrecord.view.SourceView;
import org.datedrecord.view.TimelineView;
import org.datedrecord.view.VersionView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The door itself: it finds the timeline and hands each question to the reader of its subject.
@Component
class RecordReader implements Reader {

  private final ChangeReader changes;
  private final TimelineReader timelines;
  private final FactReader facts;
  private final Catalogue catalogue;
  private final SourceReader sources;
  private final ContentionReader contentions;
  private final LogReader logs;
  private final Pulse pulse;

  RecordReader(
      ChangeReader changes,
      TimelineReader timelines,
      FactReader facts,
      Catalogue catalogue,
      SourceReader sources,
      ContentionReader contentions,
      LogReader logs,
      Pulse pulse) {
    this.changes = changes;
    this.timelines = timelines;
    this.facts = facts;
    this.catalogue = catalogue;
    this.sources = sources;
    this.contentions = contentions;
    this.logs = logs;
    this.pulse = pulse;
  }

  @Override
  public Moment moment(AsOf asOf) {
    return changes.moment(asOf);
  }

  @Override
  public boolean await(long change, Duration atMost) {
    return moment(new AsOf.Now()).change() >= change || pulse.await(change, atMost);
  }

  @Override
  public List<TimelineView> timelines(Moment moment) {
    return timelines.timelines(moment);
  }

  @Override
  public Optional<TimelineView> timeline(String slug, Moment moment) {
    return timelines.timeline(slug, moment);
  }

  @Override
  public boolean hasTimeline(String slug, Moment moment) {
    return timelines.id(slug, moment).isPresent();
  }

  @Override
  public Page<FactView> facts(String slug, FactFilter filter, Paging paging, Moment moment) {
    return timelines
        .id(slug, moment)
        .map(id -> facts.facts(id, filter, paging, moment))
        .orElseGet(() -> new Page<>(List.of(), moment, null, null));
  }

  @Override
  public Density density(String slug, FactFilter filter, Moment moment) {
    return timelines
        .id(slug, moment)
        .map(id -> catalogue.ask(id, moment, shelf -> shelf.density(filter, moment.change())))
        .orElseGet(() -> new Density(0, 0, List.of()));
  }

  @Override
  public List<ActorView> actors(String slug, Moment moment) {
    return timelines.id(slug, moment).map(id -> timelines.actors(id, moment)).orElse(List.of());
  }

  @Override
  public List<SourceView> sources(String slug, Moment moment) {
    return timelines.id(slug, moment).map(id -> sources.sources(id, moment)).orElse(List.of());
  }

  @Override
  public List<ContentionView> contentions(String slug, Moment moment) {
    return timelines
        .id(slug, moment)
        .map(id -> contentions.contentions(id, moment))
        .orElse(List.of());
  }

  @Override
  public Optional<FactView> fact(UUID id, Moment moment) {
    return facts.fact(id, moment);
  }

  @Override
  public List<VersionView> versions(UUID id, Moment moment) {
    return facts.versions(id, moment);
  }

  @Override
  public Optional<SourceView> source(UUID id, Moment moment) {
    return sources.source(id, moment);
  }

  @Override
  public Optional<ContentionView> contention(UUID id, Moment moment) {
    return contentions.contention(id, moment);
  }

  @Override
  public List<ChangeView> changes(long after, int limit, @Nullable String slug) {
    if (slug == null) {
      return changes.changes(after, limit);
    }
    return timelines
        .id(slug, moment(new AsOf.Now()))
        .map(id -> changes.changes(id, after, limit))
        .orElse(List.of());
  }

  @Override
  public List<ChangeView> changesBefore(long before, int limit, @Nullable String slug) {
    if (slug == null) {
      return changes.changesBefore(before, limit);
    }
    return timelines
        .id(slug, moment(new AsOf.Now()))
        .map(id -> changes.changesBefore(id, before, limit))
        .orElse(List.of());
  }

  @Override
  public LogView log() {
    return logs.log();
  }

  @Override
  public Optional<Long> inCommonWith(UUID log) {
    return logs.inCommonWith(log);
  }
}
