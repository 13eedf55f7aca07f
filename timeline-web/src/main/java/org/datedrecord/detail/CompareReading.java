package org.datedrecord.detail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.datedrecord.detail.ComparePage.Question;
import org.datedrecord.detail.ComparePage.Stop;
import org.datedrecord.model.Subject;
import org.datedrecord.view.AsOf;
import org.datedrecord.view.ChangeView;
import org.datedrecord.view.ContentionView;
import org.datedrecord.view.Moment;
import org.datedrecord.view.Reader;
import org.datedrecord.web.Lanes;
import org.datedrecord.web.Section;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Asks the record what changed between two moments: the changes say which facts and questions are
/// concerned, and each of them is read at both.
@Component
class CompareReading {

  private static final int AT_ONCE = 200;
  private static final int CHOICES = 20;

  private final Reader reader;

  CompareReading(Reader reader) {
    this.reader = reader;
  }

  /// The moment at which the record of a timeline begins.
  Stop beginning(Visit visit) {
    long first =
        reader.changes(0, 1, visit.timeline().slug()).stream()
            .findFirst()
            .map(ChangeView::number)
            .orElse(0L);
    return stop(first);
  }

  /// What became of everything between two moments, from the change after one on.
  ComparePage page(Visit visit, Stop from, Stop to, long after, boolean chosen) {
    Moment start = from.moment();
    Moment end = to.moment();
    Window window = window(visit.timeline().slug(), Math.max(after, start.change()), end.change());
    Lanes lanes = Lanes.now(reader, visit.timeline().slug());
    List<Delta> deltas =
        window.facts.stream()
            .filter(id -> after <= start.change() || isNewSince(id, start, after, end))
            .flatMap(id -> delta(id, start, end, lanes).stream())
            .toList();
    List<Question> questions =
        window.contentions.stream().flatMap(id -> question(id, start, end).stream()).toList();
    var frame =
        visit.frame(
            "Changes of " + visit.timeline().title(),
            "What was added, corrected and retracted between two moments of the record.",
            "/compare",
            Section.Page.COMPARE,
            null);
    return new ComparePage(
        chosen ? frame.hidden() : frame,
        visit,
        from,
        to,
        deltas,
        questions,
        choices(visit),
        window.last == null ? null : later(visit, from, to, window.last));
  }

  /// What changed, in the order of the changes.
  ///
  /// @param last the last change that was looked at; none at the end
  private record Window(Set<UUID> facts, Set<UUID> contentions, @Nullable Long last) {}

  private Window window(String slug, long after, long until) {
    Window window = new Window(new LinkedHashSet<>(), new LinkedHashSet<>(), null);
    long last = after;
    while (true) {
      List<ChangeView> part = reader.changes(last, AT_ONCE, slug);
      for (ChangeView change : part) {
        if (change.number() > until) {
          return window;
        }
        if (change.subject() == Subject.FACT) {
          window.facts.add(change.subjectId());
        } else if (change.subject() == Subject.CONTENTION) {
          window.contentions.add(change.subjectId());
        }
        last = change.number();
      }
      if (part.size() < AT_ONCE) {
        return window;
      }
      if (window.facts.size() >= AT_ONCE) {
        return new Window(window.facts, window.contentions, last);
      }
    }
  }

  /// Whether a fact changed first after the changes that were shown before, where it is not told of
  /// already.
  private boolean isNewSince(UUID id, Moment start, long after, Moment end) {
    return reader.versions(id, end).stream()
        .noneMatch(version -> version.change() > start.change() && version.change() <= after);
  }

  private Optional<Delta> delta(UUID id, Moment start, Moment end, Lanes lanes) {
    return Delta.between(
        reader.fact(id, start).orElse(null),
        reader.fact(id, end).orElse(null),
        start.change(),
        lanes);
  }

  private Optional<Question> question(UUID id, Moment start, Moment end) {
    Optional<ContentionView> before = reader.contention(id, start);
    return reader
        .contention(id, end)
        .map(contention -> new Question(contention, verb(before.orElse(null), contention)));
  }

  private static String verb(@Nullable ContentionView before, ContentionView after) {
    boolean settled = after.settlement() != null;
    if (before == null) {
      return settled ? "Opened and settled" : "Accounts part on";
    }
    boolean was = before.settlement() != null;
    return settled == was ? "Other accounts of" : settled ? "Settled" : "Open again";
  }

  private List<Stop> choices(Visit visit) {
    List<Stop> choices = new ArrayList<>();
    long newest = visit.timeline().change();
    for (ChangeView change :
        reader.changes(Math.max(0, newest - CHOICES), CHOICES, visit.timeline().slug())) {
      choices.add(
          new Stop(
              "change:" + change.number(),
              new Moment(change.number(), change.recordedAt(), change.number() == newest)));
    }
    return List.copyOf(choices.reversed());
  }

  private Stop stop(long change) {
    return new Stop("change:" + change, reader.moment(new AsOf.Change(change)));
  }

  private static String later(Visit visit, Stop from, Stop to, long last) {
    return "%s/compare?from=%s&to=%s&after=%d"
        .formatted(
            visit.path(),
            URLEncoder.encode(from.text(), UTF_8),
            URLEncoder.encode(to.text(), UTF_8),
            last);
  }
}
