package org.datedrecord.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.datedrecord.model.Publication;
import org.datedrecord.query.Shelf.Hit;
import org.datedrecord.query.Tally.Use;
import org.datedrecord.time.Edtf;
import org.datedrecord.view.FactFilter;
import org.datedrecord.view.FactRef;
import org.datedrecord.view.Json;
import org.datedrecord.view.Moment;
import org.datedrecord.view.Paging;
import org.datedrecord.view.SourceRow;
import org.datedrecord.view.SourceView;
import org.datedrecord.view.WhenView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads sources, and what is drawn from them.
@Component
class SourceReader {

  private static final int FACTS_SHOWN = 200;

  /// So many ids are asked for in one statement.
  private static final int AT_ONCE = 1_000;

  private final Catalogue catalogue;
  private final Bodies bodies;
  private final ChangeReader changes;
  private final JdbcClient jdbc;
  private final Json json;

  SourceReader(
      Catalogue catalogue, Bodies bodies, ChangeReader changes, JdbcClient jdbc, Json json) {
    this.catalogue = catalogue;
    this.bodies = bodies;
    this.changes = changes;
    this.jdbc = jdbc;
    this.json = json;
  }

  /// The sources that a timeline's facts cite, retracted ones not counted, in order of publication;
  /// those without a date come last.
  List<SourceView> sources(UUID timelineId, Moment moment) {
    Map<String, Use> uses =
        catalogue.ask(timelineId, moment, shelf -> shelf.tally().uses(moment.change()));
    List<String> cited =
        uses.entrySet().stream()
            .filter(use -> use.getValue().cited() > 0)
            .map(Map.Entry::getKey)
            .toList();
    Map<Long, Instant> times =
        changes.times(cited.stream().map(uses::get).map(Use::lastChange).distinct().toList());
    return rows(cited.stream().map(UUID::fromString).toList(), moment).stream()
        .sorted(
            Comparator.comparing(
                    (SourceRow row) -> row.publication().published().edtf(),
                    Comparator.nullsLast(Comparator.<Edtf>naturalOrder()))
                .thenComparing(SourceRow::id))
        .map(row ->
            view(row, List.of(), Objects.requireNonNull(uses.get(row.id().toString())), times))
        .toList();
  }

  Optional<SourceView> source(UUID id, Moment moment) {
    return rows(List.of(id), moment).stream()
        .findFirst()
        .map(row -> {
          Use use = use(id, moment);
          return view(row, citing(id, moment), use, changes.times(List.of(use.lastChange())));
        });
  }

  /// How a source is used in all timelines.
  private Use use(UUID id, Moment moment) {
    return catalogue.askAll(
        moment,
        shelves ->
            shelves.values().stream()
                .map(shelf -> shelf.tally().use(id.toString(), moment.change()))
                .reduce(Use.NONE, Use::and));
  }

  private List<SourceRow> rows(List<UUID> ids, Moment moment) {
    List<SourceRow> rows = new ArrayList<>();
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      rows.addAll(
          jdbc.sql(
                  "select s.body from source_row s where s.source_id in (:ids) and "
                      + AsOfRule.on("s"))
              .param("ids", ids.subList(from, Math.min(ids.size(), from + AT_ONCE)))
              .param("asOf", moment.change())
              .query((row, n) -> json.read(row.getBytes(1), SourceRow.class))
              .list());
    }
    return rows;
  }

  /// The last change that shows on a source is one of its own, or of a fact that cites or cited it.
  private static SourceView view(
      SourceRow row, List<FactRef> facts, Use use, Map<Long, Instant> times) {
    boolean own = row.change() >= use.lastChange();
    Publication publication = row.publication();
    return new SourceView(
        row.id(),
        row.version(),
        publication.type(),
        publication.publisher(),
        publication.title(),
        publication.url(),
        WhenView.of(publication.published()),
        publication.language(),
        publication.retrievedAt(),
        publication.contentSha256(),
        publication.archiveUrl(),
        row.withdrawn(),
        row.note(),
        use.cited(),
        facts,
        use.original(),
        use.corrected(),
        row.recordedAt(),
        own ? row.changedAt() : Objects.requireNonNull(times.get(use.lastChange())),
        own ? row.change() : use.lastChange());
  }

  private List<FactRef> citing(UUID id, Moment moment) {
    FactFilter cites = FactFilter.citing(id);
    List<Hit> hits =
        catalogue.askAll(
            moment,
            shelves ->
                shelves.values().stream()
                    .flatMap(shelf ->
                        FactReader.find(shelf, cites, Paging.first(FACTS_SHOWN), moment).stream())
                    .toList());
    return bodies.of(hits.stream().sorted(Hit.IN_TIME).limit(FACTS_SHOWN).toList()).stream()
        .map(FactRef::of)
        .toList();
  }
}
