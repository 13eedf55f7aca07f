package org.datedrecord.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.datedrecord.model.Subject;
import org.datedrecord.view.ActorView;
import org.datedrecord.view.ChangeView;
import org.datedrecord.view.FactFilter;
import org.datedrecord.view.FactView;
import org.datedrecord.view.Moment;
import org.datedrecord.view.Page;
import org.datedrecord.view.Paging;
import org.datedrecord.view.Reader;
import org.datedrecord.view.SourceView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Asks the record for what forms offer to choose from.
@Component
class Stockroom {

  /// More than this nobody looks through in a list that drops down.
  static final int MOST = 400;

  private static final int ACTORS = 300;

  /// How far back a source that no fact cites yet is looked for.
  private static final int LATELY = 1_000;

  private final Reader reader;

  Stockroom(Reader reader) {
    this.reader = reader;
  }

  /// What a form at this desk offers.
  ///
  /// @param source the id of a source that is wanted in any case; empty for none
  Stock stock(Desk desk, String source) {
    List<SourceView> sources = new ArrayList<>(sources(desk));
    named(source, desk.moment())
        .filter(wanted -> sources.stream().noneMatch(s -> s.id().equals(wanted.id())))
        .ifPresent(sources::addFirst);
    return new Stock(
        sources.size() > MOST
            ? List.of()
            : sources.stream().filter(s -> !s.withdrawn()).map(Choice::of).toList(),
        facts(desk),
        reader.actors(desk.timeline().slug(), desk.moment()).stream()
            .limit(ACTORS)
            .map(ActorView::name)
            .toList(),
        source);
  }

  private Optional<SourceView> named(String source, Moment moment) {
    return source.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? reader.source(UUID.fromString(source), moment)
        : Optional.empty();
  }

  /// The sources that the timeline cites and those registered lately, the last recorded first.
  List<SourceView> sources(Desk desk) {
    Map<UUID, SourceView> found = new LinkedHashMap<>();
    for (UUID id : registered(desk.moment())) {
      reader.source(id, desk.moment()).ifPresent(source -> found.put(id, source));
    }
    for (SourceView source : reader.sources(desk.timeline().slug(), desk.moment())) {
      found.put(source.id(), source);
    }
    return found.values().stream()
        .sorted(Comparator.comparing(SourceView::recordedAt).reversed())
        .toList();
  }

  /// The last changes of a timeline, in order.
  List<ChangeView> lately(Desk desk) {
    String slug = desk.timeline().slug();
    return changes(desk.moment(), slug);
  }

  private List<UUID> registered(Moment moment) {
    return changes(moment, null).stream()
        .filter(change -> change.subject() == Subject.SOURCE)
        .map(ChangeView::subjectId)
        .distinct()
        .toList();
  }

  private List<ChangeView> changes(Moment moment, @Nullable String slug) {
    return reader.changes(Math.max(0, moment.change() - LATELY), LATELY, slug);
  }

  private List<Choice> facts(Desk desk) {
    if (desk.timeline().counts().facts() > MOST) {
      return List.of();
    }
    List<Choice> found = new ArrayList<>();
    Paging.Place from = null;
    do {
      Page<FactView> page =
          reader.facts(
              desk.timeline().slug(),
              FactFilter.ALL,
              new Paging(Paging.Sort.OCCURRED, false, 200, from),
              desk.moment());
      page.items().forEach(fact -> found.add(Choice.of(fact)));
      from = page.next();
    } while (from != null);
    return List.copyOf(found);
  }
}
