package org.datedrecord.timeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.datedrecord.machine.JsonLd;
import org.datedrecord.model.Lifecycle;
import org.datedrecord.view.ActorView;
import org.datedrecord.view.AsOf;
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
import org.datedrecord.web.AsOfText;
import org.datedrecord.web.Build;
import org.datedrecord.web.Frame;
import org.datedrecord.web.Lanes;
import org.datedrecord.web.PlaceText;
import org.datedrecord.web.Preview;
import org.datedrecord.web.Section;
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

  private static final int STOPS = 200;
  private static final int CHOICES = 12;
  private static final int SOURCES = 100;

  private final Reader reader;
  private final Build build;

  TimelineReading(Reader reader, Build build) {
    this.reader = reader;
    this.build = build;
  }

  /// The page for a timeline.
  ///
  /// @param asOf the moment as the address names it
  /// @param choice which facts are shown
  /// @param start where the list goes on
  TimelinePage page(
      TimelineView timeline,
      Moment moment,
      @Nullable String asOf,
      Choice choice,
      @Nullable Place start) {
    String slug = timeline.slug();
    List<ContentionView> contentions = reader.contentions(slug, moment);
    List<UUID> open =
        contentions.stream().filter(c -> c.settlement() == null).map(ContentionView::id).toList();
    Page<FactView> facts = facts(slug, choice.filter(open, Lifecycle.ACTIVE), moment, start);
    List<FactView> retracted =
        facts.next() == null
            ? facts(slug, choice.filter(open, Lifecycle.RETRACTED), moment, null).items()
            : List.of();
    Travel travel = travel(timeline, moment, asOf);
    List<ActorView> actors = reader.actors(slug, moment);
    Lanes lanes = Lanes.of(actors);
    Function<UUID, Optional<FactView>> known =
        known(Stream.concat(facts.items().stream(), retracted.stream()).toList(), moment);
    return new TimelinePage(
        frame(timeline, travel, !choice.equals(Choice.ALL) || start != null)
            .with(preview(timeline, travel, facts.items())),
        timeline,
        moment,
        travel,
        choice,
        lanes,
        Strip.of(
            reader.density(slug, choice.overAllDays().filter(open, Lifecycle.ACTIVE), moment),
            lanes),
        density(slug, moment, choice, open),
        offered(actors, choice),
        timeline.counts().sources() > SOURCES ? List.of() : reader.sources(slug, moment),
        Listing.of(facts.items(), retracted, contentions, lanes, choice, known),
        ChangeLine.of(recent(timeline), LINES, names(timeline, contentions, known)),
        address(slug, travel, choice, facts.prev()),
        address(slug, travel, choice, facts.next()));
  }

  // The moment is named even where it is the present one: what is drawn belongs to what is listed.
  private static String density(String slug, Moment moment, Choice choice, Collection<UUID> open) {
    return "/api/timelines/%s/density?asOf=change:%d%s"
        .formatted(slug, moment.change(), choice.forPrograms(open));
  }

  /// Those who lead most, and whoever was chosen already.
  private static List<ActorView> offered(List<ActorView> actors, Choice choice) {
    List<ActorView> byLead =
        actors.stream().sorted(Comparator.comparingLong(ActorView::leads).reversed()).toList();
    return byLead.stream()
        .filter(actor -> byLead.indexOf(actor) < CHOICES || choice.actors().contains(actor.name()))
        .toList();
  }

  /// Many pages of the reader make one page here.
  private Page<FactView> facts(
      String slug, FactFilter filter, Moment moment, @Nullable Place start) {
    boolean backward = start != null && start.backward();
    List<FactView> items = new ArrayList<>();
    Page<FactView> part = part(slug, filter, moment, start);
    Place next = part.next();
    Place prev = part.prev();
    items.addAll(part.items());
    while (items.size() < ON_A_PAGE && (backward ? prev : next) != null) {
      part = part(slug, filter, moment, backward ? prev : next);
      items.addAll(backward ? 0 : items.size(), part.items());
      next = backward ? next : part.next();
      prev = backward ? part.prev() : prev;
    }
    return new Page<>(items, moment, next, prev);
  }

  private Page<FactView> part(String slug, FactFilter filter, Moment moment, @Nullable Place from) {
    Paging paging = new Paging(Paging.Sort.OCCURRED, false, AT_ONCE, from);
    return reader.facts(slug, filter, paging, moment);
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
    List<ChangeView> stops = reader.changes(0, STOPS + 1, timeline.slug());
    return new Travel(
        asOf,
        AsOfText.words(asOf, moment),
        timeline.openedAt(),
        timeline.change() > first ? timeline.change() - 1 : null,
        next.map(ChangeView::number).orElse(null),
        first,
        next.isEmpty() ? timeline.change() : newest(timeline),
        stops.size() > STOPS
            ? List.of()
            : stops.stream().map(c -> new Travel.Stop(c.number(), ChangeLine.of(c))).toList());
  }

  private long newest(TimelineView timeline) {
    return reader
        .timeline(timeline.slug(), reader.moment(new AsOf.Now()))
        .map(TimelineView::change)
        .orElse(timeline.change());
  }

  private static Preview preview(TimelineView timeline, Travel travel, List<FactView> facts) {
    String site = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    String url = site + "/" + timeline.slug();
    return new Preview(
        "website",
        url + "/card.png" + travel.query(),
        site + "/oembed?url=" + URLEncoder.encode(url, UTF_8),
        JsonLd.timeline(
            timeline, facts, url, site + "/api/timelines/" + timeline.slug() + "/facts"));
  }

  private Frame frame(TimelineView timeline, Travel travel, boolean part) {
    String path = "/" + timeline.slug();
    return new Frame(
            timeline.title(),
            timeline.scope(),
            ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString(),
            !travel.isPast() && !part,
            build.assets(),
            "/api/timelines" + path + "/facts" + travel.query())
        .in(new Section(path, travel.query(), Section.Page.TIMELINE));
  }

  private static @Nullable String address(
      String slug, Travel travel, Choice choice, @Nullable Place place) {
    if (place == null) {
      return null;
    }
    String state = travel.isPast() ? travel.query() + "&" : "?";
    return "/" + slug + state + "at=" + PlaceText.of(place) + choice.more();
  }
}
