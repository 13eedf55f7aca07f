package org.datedrecord.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.datedrecord.model.Lifecycle;
import org.datedrecord.timeline.ChangeLine;
import org.datedrecord.view.ContentionView;
import org.datedrecord.view.FactFilter;
import org.datedrecord.view.FactView;
import org.datedrecord.view.Page;
import org.datedrecord.view.Paging;
import org.datedrecord.view.Reader;
import org.datedrecord.web.PlaceText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Asks the record for what the editors' pages show.
@Component
class DeskReading {

  private static final int PART = 50;
  private static final int LINES = 12;

  private static final FactFilter RETRACTED = FactFilter.ALL.at(Set.of(Lifecycle.RETRACTED));

  private final Reader reader;
  private final Stockroom stockroom;

  DeskReading(Reader reader, Stockroom stockroom) {
    this.reader = reader;
    this.stockroom = stockroom;
  }

  /// The facts of a timeline, from a place on; empty where the place cannot be read.
  Optional<DeskPage> desk(Desk desk, @Nullable String at) {
    if (at == null) {
      return Optional.of(desk(desk, (Paging.Place) null));
    }
    return PlaceText.parse(at).map(place -> desk(desk, place));
  }

  private DeskPage desk(Desk desk, Paging.@Nullable Place place) {
    Page<FactView> facts =
        page(desk, FactFilter.ALL, new Paging(Paging.Sort.OCCURRED, false, PART, place));
    Page<FactView> retracted =
        page(desk, RETRACTED, new Paging(Paging.Sort.RECORDED, true, PART, null));
    return new DeskPage(
        desk.frame("Editors’ desk"),
        desk,
        facts.items(),
        retracted.items(),
        changes(desk),
        address(desk, facts.prev()),
        address(desk, facts.next()));
  }

  private Page<FactView> page(Desk desk, FactFilter filter, Paging paging) {
    return reader.facts(desk.timeline().slug(), filter, paging, desk.moment());
  }

  private static @Nullable String address(Desk desk, Paging.@Nullable Place place) {
    return place == null ? null : desk.path() + "?at=" + PlaceText.of(place);
  }

  private List<ChangeLine> changes(Desk desk) {
    Map<UUID, String> names = new HashMap<>(Map.of(desk.timeline().id(), "the timeline"));
    for (ContentionView contention : contentions(desk)) {
      names.put(contention.id(), contention.question());
    }
    return ChangeLine.of(
        stockroom.lately(desk),
        LINES,
        id ->
            Optional.ofNullable(names.get(id))
                .or(() -> reader.fact(id, desk.moment()).map(FactView::title)));
  }

  /// A fact of the timeline, with all that can be done to it.
  Optional<WorkPage> work(Desk desk, UUID id) {
    return reader
        .fact(id, desk.moment())
        .filter(fact -> fact.timeline().equals(desk.timeline().slug()))
        .map(fact ->
            new WorkPage(
                desk.frame("Work on: " + fact.title()), desk, stockroom.stock(desk, ""), fact));
  }

  /// A source, whichever timeline cites it.
  Optional<DeskSourcePage> source(Desk desk, UUID id) {
    return reader
        .source(id, desk.moment())
        .map(source -> new DeskSourcePage(desk.frame("Work on: " + source.title()), desk, source));
  }

  /// The text of a source, whichever timeline cites it.
  Optional<TextPage> text(Desk desk, UUID id) {
    return reader
        .source(id, desk.moment())
        .map(source -> new TextPage(desk.frame("The text of: " + source.title()), desk, source));
  }

  /// A question of the timeline.
  Optional<DeskContentionPage> contention(Desk desk, UUID id) {
    return reader
        .contention(id, desk.moment())
        .filter(contention -> contention.timeline().equals(desk.timeline().slug()))
        .map(contention ->
            new DeskContentionPage(
                desk.frame("Work on: " + contention.question()),
                desk,
                stockroom.stock(desk, ""),
                contention));
  }

  /// The questions of the timeline, the open ones first.
  List<ContentionView> contentions(Desk desk) {
    return reader.contentions(desk.timeline().slug(), desk.moment());
  }
}
