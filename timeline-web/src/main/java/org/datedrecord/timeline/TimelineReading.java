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
import org.datedrecord.view.Density;
import org.datedrecord.view.FactView;
import org.datedrecord.view.Moment;
import org.datedrecord.view.Reader;
import org.datedrecord.view.TimelineView;
import org.datedrecord.web.AsOfText;
import org.datedrecord.web.Build;
import org.datedrecord.web.Frame;
import org.datedrecord.web.Lanes;
import org.datedrecord.web.Preview;
import org.datedrecord.web.Section;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Asks the record for all that a timeline's page shows.
@Component
class TimelineReading {

  private static final int RECENT_CHANGES = 200;
  private static final int LINES = 8;

  /// So many changes are stops of the slider; a timeline with more is stepped through by number.
  static final int STOPS = 200;

  /// Up to so many facts, going from change to change does not take a request each.
  static final int STEPPED = 3_000;

  private static final int CHOICES = 12;
  private static final int SOURCES = 100;

  private final Reader reader;
  private final Build build;

  TimelineReading(Reader reader, Build build) {
    this.reader = reader;
    this.build = build;
  }

  /// What an address asks for.
  ///
  /// @param asOf the moment as it names it; none for the present
  /// @param choice which facts are shown
  /// @param start where the list goes on; none for its beginning
  /// @param printed whether as many facts as possible are wanted on one page
  /// @param counted whether the numbers of the overview are to stand in it, however many
  record Asked(
      @Nullable String asOf,
      Choice choice,
      @Nullable Spot start,
      boolean printed,
      boolean counted) {}

  /// The page for a timeline.
  TimelinePage page(TimelineView timeline, Moment moment, Asked asked) {
    String slug = timeline.slug();
    Choice choice = asked.choice();
    List<ContentionView> contentions = reader.contentions(slug, moment);
    List<UUID> open = open(contentions);
    Stretch listed =
        new Stretch.Source(
                reader,
                slug,
                choice.filter(open, Lifecycle.ACTIVE),
                choice.filter(open, Lifecycle.RETRACTED),
                moment)
            .read(asked.start(), asked.printed());
    Travel travel = travel(timeline, moment, asked.asOf());
    Lanes lanes = Lanes.now(reader, slug);
    Function<UUID, Optional<FactView>> known =
        known(Stream.concat(listed.facts().stream(), listed.retracted().stream()).toList(), moment);
    return new TimelinePage(
        frame(timeline, travel, !choice.equals(Choice.ALL) || asked.start() != null)
            .with(preview(timeline, travel, listed.facts())),
        timeline,
        moment,
        travel,
        choice,
        lanes,
        overview(slug, moment, asked, open, lanes),
        offered(reader.actors(slug, moment), lanes, choice),
        timeline.counts().sources() > SOURCES ? List.of() : reader.sources(slug, moment),
        Listing.of(listed.facts(), listed.retracted(), contentions, lanes, choice, known),
        ChangeLine.of(recent(timeline), LINES, names(timeline, contentions, known)),
        address(slug, travel, asked, listed.before()),
        address(slug, travel, asked, listed.after()),
        asked.printed());
  }

  static List<UUID> open(List<ContentionView> contentions) {
    return contentions.stream()
        .filter(c -> c.settlement() == null)
        .map(ContentionView::id)
        .toList();
  }

  /// The overview. Where it takes few numbers, they stand in the page; else the address says where
  /// they are. The moment is named there even where it is the present one: what is drawn belongs to
  /// what is listed.
  private TimelinePage.Overview overview(
      String slug, Moment moment, Asked asked, Collection<UUID> open, Lanes lanes) {
    Choice all = asked.choice().overAllDays();
    Density density = reader.density(slug, all.filter(open, Lifecycle.ACTIVE), moment);
    Counts counts = new Counts(density, lanes);
    return new TimelinePage.Overview(
        Strip.of(density, lanes),
        asked.counted() || counts.areFew() ? counts.text() : null,
        "/%s/overview?asOf=change:%d%s".formatted(slug, moment.change(), all.more()));
  }

  /// Those who have a lane, in its order, those who lead most after them, and whoever was chosen
  /// already.
  private static List<ActorView> offered(List<ActorView> actors, Lanes lanes, Choice choice) {
    List<ActorView> byLead =
        actors.stream()
            .sorted(
                Comparator.comparingInt((ActorView actor) -> lanes.rank(actor.name()))
                    .thenComparing(Comparator.comparingLong(ActorView::leads).reversed()))
            .toList();
    return byLead.stream()
        .filter(actor -> byLead.indexOf(actor) < CHOICES || choice.actors().contains(actor.name()))
        .toList();
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
    List<ChangeView> stops = reader.changes(0, STOPS + 1, timeline.slug());
    long first = stops.isEmpty() ? timeline.change() : stops.getFirst().number();
    Optional<ChangeView> next =
        reader.changes(moment.change(), 1, timeline.slug()).stream().findFirst();
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
      String slug, Travel travel, Asked asked, @Nullable Spot spot) {
    if (spot == null) {
      return null;
    }
    String state = travel.isPast() ? travel.query() + "&" : "?";
    return "/%s%sat=%s%s%s"
        .formatted(
            slug, state, spot.text(), asked.choice().more(), asked.printed() ? "&all=on" : "");
  }
}
