package org.datedrecord.view;

import java.util.Set;
import java.util.UUID;
import org.datedrecord.model.Lifecycle;
import org.datedrecord.model.Nature;
import org.datedrecord.model.Standing;
import org.datedrecord.time.Days;
import org.datedrecord.time.Match;
import org.jspecify.annotations.Nullable;

/// Which facts of a timeline are asked for. Several values of one kind mean *or*, different kinds
/// mean *and*; an empty set asks for nothing in particular.
///
/// @param window the days that matter; none for all
/// @param match in which sense a date must be in the window
/// @param undated what to do with facts of which no date is known
/// @param reported the days in which one of its sources was published
/// @param sources ids or titles
/// @param claimants parties to whom a fact is attributed
/// @param natures of corrections that the fact underwent
public record FactFilter(
    @Nullable Days window,
    Match match,
    Undated undated,
    @Nullable Days reported,
    Set<String> actors,
    Set<String> sources,
    Set<String> publishers,
    Set<String> origins,
    Set<String> claimants,
    Set<Standing> standings,
    Set<Lifecycle> lifecycles,
    Set<Nature> natures,
    Set<UUID> contentions) {

  /// What to do with facts of which no date is known.
  public enum Undated {
    EXCLUDE,
    INCLUDE,
    ONLY
  }

  /// Every fact the record stands by.
  public static final FactFilter ALL =
      new FactFilter(
          null,
          Match.STATED,
          Undated.INCLUDE,
          null,
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(),
          Set.of(Lifecycle.ACTIVE),
          Set.of(),
          Set.of());

  /// Every fact the record stands by that cites a source.
  public static FactFilter citing(UUID source) {
    return new FactFilter(
        null,
        Match.STATED,
        Undated.INCLUDE,
        null,
        Set.of(),
        Set.of(source.toString()),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(Lifecycle.ACTIVE),
        Set.of(),
        Set.of());
  }

  /// The same, in other days.
  public FactFilter within(@Nullable Days days, Match sense) {
    return new FactFilter(
        days,
        sense,
        undated,
        reported,
        actors,
        sources,
        publishers,
        origins,
        claimants,
        standings,
        lifecycles,
        natures,
        contentions);
  }

  /// The same, of facts at another point of their life; an empty set takes all of them.
  public FactFilter at(Set<Lifecycle> points) {
    return new FactFilter(
        window,
        match,
        undated,
        reported,
        actors,
        sources,
        publishers,
        origins,
        claimants,
        standings,
        points,
        natures,
        contentions);
  }
}
