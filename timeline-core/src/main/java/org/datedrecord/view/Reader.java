package org.datedrecord.view;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The one door to the read side: what may be asked of the record, at any moment of its history.
public interface Reader {

  /// The moment that is meant. One in the future is the present; one before the first change is the
  /// empty record.
  Moment moment(AsOf asOf);

  /// Waits until a change can be read, at the most for so long. False if it cannot.
  boolean await(long change, Duration atMost);

  /// The timelines, in order of their titles.
  List<TimelineView> timelines(Moment moment);

  /// One timeline.
  Optional<TimelineView> timeline(String slug, Moment moment);

  /// Whether there is a timeline; less work than asking for it.
  boolean hasTimeline(String slug, Moment moment);

  /// A part of a timeline's facts.
  Page<FactView> facts(String slug, FactFilter filter, Paging paging, Moment moment);

  /// How many facts there are, and when.
  Density density(String slug, FactFilter filter, Moment moment);

  /// Who takes part, those in most facts first.
  List<ActorView> actors(String slug, Moment moment);

  /// The sources that its facts cite, in order of publication.
  List<SourceView> sources(String slug, Moment moment);

  /// The contentions, the open ones first.
  List<ContentionView> contentions(String slug, Moment moment);

  /// One fact, retracted or not.
  Optional<FactView> fact(UUID id, Moment moment);

  /// All versions of a fact, the first one first; none where there is no such fact.
  List<VersionView> versions(UUID id, Moment moment);

  /// One source.
  Optional<SourceView> source(UUID id, Moment moment);

  /// One contention.
  Optional<ContentionView> contention(UUID id, Moment moment);

  /// The changes after one, in order: those of a timeline, or all.
  List<ChangeView> changes(long after, int limit, @Nullable String slug);

  /// The changes before one, the newest first: those of a timeline, or all.
  List<ChangeView> changesBefore(long before, int limit, @Nullable String slug);

  /// The log itself, read anew each time.
  LogView log();

  /// The last change that an earlier log is sure to have in common with this one, which was
  /// restored from a backup of it; none where nothing is known of such a log.
  Optional<Long> inCommonWith(UUID log);
}
