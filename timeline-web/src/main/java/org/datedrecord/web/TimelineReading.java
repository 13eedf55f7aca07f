package org.datedrecord.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.datedrecord.model.Lifecycle;
import org.datedrecord.view.ChangeView;
import org.datedrecord.view.ContentionView;
import org.datedrecord.view.FactFilter;
import org.datedrecord.view.FactView;
import org.datedrecord.view.Moment;
import org.datedrecord.view.Page;
import org.datedrecord.view.Paging;
import org.datedrecord.view.Paging.Place;
import org.datedrecord.view.Reader;
import org.datedrecord.view.TimelineView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Asks the record for all that a timeline's page shows.
@Component
class TimelineReading {

  private static final int AT_ONCE = 200;
  private static final int ON_A_PAGE = 1_000;
  private static final int RECENT_CHANGES = 200;
  private static final int LINES = 8;

  private final Reader reader;
  private final Build build;

  TimelineReading(Reader reader, Build build) {
    this.reader = reader;
    this.build = build;
  }

  /// The page for a timeline.
  ///
  /// @param asOf the moment as the address names it
  /// @param start where the list goes on
  TimelinePage page(
      TimelineView timeline, Moment moment, @Nullable String asOf, @Nullable Place start) {
    String slug = timeline.slug();
    Page<FactView> facts = facts(slug, moment, start);
    List<FactView> retracted =
        facts.next() == null
            ? reader.facts(slug, retracted(), Paging.first(AT_ONCE), moment).items()
            : List.of();
    List<ContentionView> contentions = reader.contentions(slug, moment);
    Lanes lanes = Lanes.of(reader.actors(slug, moment));
    Function<UUID, Optional<FactView>> known =
        known(Stream.concat(facts.items().stream(), retracted.stream()).toList(), moment);
    return new TimelinePage(
        frame(timeline, asOf, start),
        timeline,
        moment,
        travel(timeline, moment, asOf),
        Strip.of(reader.density(slug, FactFilter.ALL, moment), lanes),
        Listing.of(facts.items(), retracted, contentions, lanes, known),
        ChangeLine.of(recent(timeline), LINES, names(timeline, contentions, known)),
        address(slug, asOf, facts.prev()),
        address(slug, asOf, facts.next()));
  }

  /// Many pages of the reader make one page here.
  private Page<FactView> facts(String slug, Moment moment, @Nullable Place start) {
    boolean backward = start != null && start.backward();
    List<FactView> items = new ArrayList<>();
    Page<FactView> part = part(slug, moment, start);
    Place next = part.next();
    Place prev = part.prev();
    items.addAll(part.items());
    while (items.size() < ON_A_PAGE && (backward ? prev : next) != null) {
      part = part(slug, moment, backward ? prev : next);
      items.addAll(backward ? 0 : items.size(), part.items());
      next = backward ? next : part.next();
      prev = backward ? part.prev() : prev;
    }
    return new Page<>(items, moment, next, prev);
  }

  private Page<FactView> part(String slug, Moment moment, @Nullable Place from) {
    Paging paging = new Paging(Paging.Sort.OCCURRED, false, AT_ONCE, from);
    return reader.facts(slug, FactFilter.ALL, paging, moment);
  }

  private static FactFilter retracted() {
    return new FactFilter(
        null,
        FactFilter.ALL.match(),
        FactFilter.Undated.INCLUDE,
        null,
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(Lifecycle.RETRACTED),
        Set.of(),
        Set.of());
  }

  /// Finds a fact, first among those that were read already.
  private Function<UUID, Optional<FactView>> known(List<FactView> facts, Moment moment) {
    Map<UUID, Optional<FactView>> known = new HashMap<>();
    facts.forEach(fact -> known.put(fact.id(), Optional.of(fact)));
    return id -> known.computeIfAbsent(id, other -> reader.fact(other, moment));
  }

  private static Function<UUID, Optional<String>> names(
      TimelineView timeline,
      List<ContentionView> contentions,
      Function<UUID, Optional<FactView>> facts) {
    Map<UUID, String> names = new HashMap<>(Map.of(timeline.id(), "the timeline"));
    contentions.forEach(contention -> names.put(contention.id(), contention.question()));
    return id -> Optional.ofNullable(names.get(id)).or(() -> facts.apply(id).map(FactView::title));
  }

  /// The newest changes of a timeline. They are found by looking back ever farther, since changes
  /// of other timelines may lie between.
  private List<ChangeView> recent(TimelineView timeline) {
    List<ChangeView> found = List.of();
    for (long back = RECENT_CHANGES; ; back *= 4) {
      long after = Math.max(0, timeline.change() - back);
      found = changes(after, timeline);
      if (found.size() >= LINES || after == 0) {
        return found;
      }
    }
  }

  // Looking back far may find more than one answer holds; the newest are wanted, so read on.
  private List<ChangeView> changes(long after, TimelineView timeline) {
    List<ChangeView> all = new ArrayList<>();
    long from = after;
    while (true) {
      List<ChangeView> part = reader.changes(from, RECENT_CHANGES, timeline.slug());
      part.stream().filter(change -> change.number() <= timeline.change()).forEach(all::add);
      if (part.size() < RECENT_CHANGES || part.getLast().number() >= timeline.change()) {
        return all;
      }
      from = part.getLast().number();
    }
  }

  private Travel travel(TimelineView timeline, Moment moment, @Nullable String asOf) {
    long first =
        reader.changes(0, 1, timeline.slug()).stream()
            .findFirst()
            .map(ChangeView::number)
            .orElse(timeline.change());
    Optional<ChangeView> next =
        reader.changes(moment.change(), 1, timeline.slug()).stream().findFirst();
    return new Travel(
        asOf,
        words(moment, asOf),
        timeline.openedAt(),
        timeline.change() > first ? timeline.change() - 1 : null,
        next.map(ChangeView::number).orElse(null));
  }

  private static String words(Moment moment, @Nullable String asOf) {
    if (asOf != null && AsOfText.isDay(asOf)) {
      return Words.day(LocalDate.parse(asOf));
    }
    return asOf != null && !asOf.startsWith("change:") ? asOf : Words.time(moment.recordedAt());
  }

  private Frame frame(TimelineView timeline, @Nullable String asOf, @Nullable Place start) {
    String path = "/" + timeline.slug();
    return new Frame(
        timeline.title(),
        timeline.scope(),
        ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString(),
        asOf == null && start == null,
        build.assets(),
        "/api/timelines"
            + path
            + "/facts"
            + (asOf == null ? "" : "?asOf=" + URLEncoder.encode(asOf, UTF_8)));
  }

  private static @Nullable String address(
      String slug, @Nullable String asOf, @Nullable Place place) {
    if (place == null) {
      return null;
    }
    String moment = asOf == null ? "" : "asOf=" + URLEncoder.encode(asOf, UTF_8) + "&";
    return "/" + slug + "?" + moment + "at=" + PlaceText.of(place);
  }
}
