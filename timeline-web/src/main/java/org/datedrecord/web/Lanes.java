package org.datedrecord.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.datedrecord.model.Actor;
import org.datedrecord.view.ActorView;
import org.datedrecord.view.AsOf;
import org.datedrecord.view.FactView;
import org.datedrecord.view.Reader;
import org.jspecify.annotations.Nullable;

/// Who has a lane of the overview, and a colour: the three who lead most facts. All others share
/// one more.
///
/// @param names of those with a lane of their own, in order
/// @param numbers their lanes, from 1
public record Lanes(List<String> names, Map<String, Integer> numbers) {

  /// The most there are of them.
  public static final int MOST = 3;

  /// Whom a fact is mainly about; none where nobody is named.
  public static @Nullable String mainActor(FactView fact) {
    List<Actor> actors = fact.actors();
    return actors.isEmpty() ? null : actors.getFirst().name();
  }

  /// The lanes for those who take part.
  public static Lanes of(List<ActorView> actors) {
    List<String> names =
        actors.stream()
            .filter(actor -> actor.leads() > 0)
            .sorted(Comparator.comparingLong(ActorView::leads).reversed())
            .limit(MOST)
            .map(ActorView::name)
            .toList();
    return new Lanes(
        names,
        IntStream.range(0, names.size())
            .boxed()
            .collect(Collectors.toUnmodifiableMap(names::get, index -> index + 1)));
  }

  /// The lanes of a timeline: those of the present, so that nobody changes colour while a reader
  /// travels in time.
  public static Lanes now(Reader reader, String slug) {
    return of(reader.actors(slug, reader.moment(new AsOf.Now())));
  }

  /// Where an actor comes among all: those with a lane first, in order.
  public int rank(String actor) {
    return numbers.getOrDefault(actor, MOST + 1);
  }

  /// The lane of an actor; 0 is the one of all others.
  public int of(@Nullable String actor) {
    return actor == null ? 0 : numbers.getOrDefault(actor, 0);
  }

  /// All lanes from top to bottom, the one of all others last.
  public List<Integer> order() {
    return Stream.concat(IntStream.rangeClosed(1, names.size()).boxed(), Stream.of(0)).toList();
  }

  /// Whose lane it is; none for that of all others.
  public @Nullable String actor(int lane) {
    return lane > 0 ? names.get(lane - 1) : null;
  }

  /// What readers call a lane.
  public String name(int lane) {
    return lane > 0 ? Words.capital(names.get(lane - 1)) : names.isEmpty() ? "All" : "Others";
  }

  /// The class of a lane in the style sheet.
  public static String style(int lane) {
    return "lane-" + lane;
  }
}
