package org.datedrecord.projection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.datedrecord.model.Nature;
import org.datedrecord.time.Days;
import org.datedrecord.time.Edtf;
import org.datedrecord.view.Density;
import org.datedrecord.view.EvidenceView;
import org.datedrecord.view.FactView;
import org.datedrecord.view.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/// Writes facts with all that they are found by: the keys of each order, the days they could be on,
/// and the names they are filtered by.
class FactRows {

  private static final String INSERT =
      """
      insert into fact_row (fact_id, recorded_from, own_version, version, timeline_id, lifecycle,
        standing, corrections, actor, occurred_start, occurred_end, reported_start, first_change,
        earliest, latest, stated_from, stated_to, gapped, shape, is_certain, body)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final JdbcTemplate jdbc;
  private final Json json;

  FactRows(JdbcTemplate jdbc, Json json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /// A fact's newest row.
  record Current(
      FactView view, long recordedFrom, String timelineId, int corrections, long firstChange) {}

  private record Facet(String kind, String name) {}

  private record Span(String kind, Days days) {}

  /// None where its first event is parked.
  Optional<Current> current(UUID fact) {
    return jdbc
        .query(
            """
            select body, recorded_from, timeline_id, corrections, first_change from fact_row
            where fact_id = ? and recorded_to is null
            """,
            (row, n) ->
                new Current(
                    json.read(row.getString(1), FactView.class),
                    row.getLong(2),
                    row.getString(3),
                    row.getInt(4),
                    row.getLong(5)),
            fact.toString())
        .stream()
        .findFirst();
  }

  void first(FactView view, String timelineId) {
    insert(view, timelineId, true, 0, view.change());
    insertFacets(view, timelineId, facets(view));
  }

  /// Closes the newest row and opens the next.
  void next(Current now, FactView view, boolean ownVersion, @Nullable Nature corrected) {
    String id = view.id().toString();
    long from = now.recordedFrom();
    jdbc.update(
        "update fact_row set recorded_to = ? where fact_id = ? and recorded_from = ?",
        view.change(),
        id,
        from);
    int corrections = now.corrections() + (corrected != null && corrected.isCorrection() ? 1 : 0);
    insert(view, now.timelineId(), ownVersion, corrections, now.firstChange());
    Set<Facet> facets = facets(view);
    naturesOf(id, from).forEach(nature -> facets.add(new Facet("nature", nature)));
    if (corrected != null) {
      facets.add(new Facet("nature", corrected.term()));
    }
    insertFacets(view, now.timelineId(), facets);
  }

  private List<String> naturesOf(String id, long from) {
    return jdbc.query(
        "select name from fact_facet where fact_id = ? and recorded_from = ? and kind = 'nature'",
        (row, n) -> row.getString(1),
        id,
        from);
  }

  private void insert(
      FactView view, String timelineId, boolean ownVersion, int corrections, long firstChange) {
    Edtf date = view.when().edtf();
    List<Span> spans = spans(view);
    boolean gapped = spans.stream().anyMatch(span -> !span.kind().equals("published"));
    jdbc.update(
        INSERT,
        view.id().toString(),
        view.change(),
        ownVersion,
        view.version(),
        timelineId,
        view.lifecycle().name(),
        view.standing().name(),
        corrections,
        view.actors().isEmpty() ? null : view.actors().getFirst().name(),
        date == null ? null : date.startSecond(),
        date == null ? null : date.endSecond(),
        reportedStart(view),
        firstChange,
        date == null ? null : day(date.span().from()),
        date == null ? null : day(date.span().to()),
        date == null ? null : day(date.stated().from()),
        date == null ? null : day(date.stated().to()),
        gapped,
        date == null ? null : shape(date).name(),
        date != null && date.certain(),
        json.write(view));
    insertSpans(view, spans);
  }

  private void insertSpans(FactView view, List<Span> spans) {
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      Days days = spans.get(i).days();
      rows.add(
          new @Nullable Object[] {
            view.id().toString(),
            view.change(),
            spans.get(i).kind(),
            i,
            day(days.from()),
            day(days.to())
          });
    }
    if (!rows.isEmpty()) {
      jdbc.batchUpdate("insert into fact_span values (?, ?, ?, ?, ?, ?)", rows);
    }
  }

  private void insertFacets(FactView view, String timelineId, Set<Facet> facets) {
    List<Object[]> rows = new ArrayList<>();
    for (Facet facet : facets) {
      rows.add(
          new Object[] {
            view.id().toString(), view.change(), timelineId, facet.kind(), facet.name()
          });
    }
    if (!rows.isEmpty()) {
      jdbc.batchUpdate("insert into fact_facet values (?, ?, ?, ?, ?)", rows);
    }
  }

  private static List<Span> spans(FactView view) {
    List<Span> spans = new ArrayList<>();
    Edtf date = view.when().edtf();
    if (date != null && (date.days().size() > 1 || date.statedDays().size() > 1)) {
      date.days().forEach(days -> spans.add(new Span("possible", days)));
      date.statedDays().forEach(days -> spans.add(new Span("stated", days)));
    }
    published(view)
        .flatMap(edtf -> edtf.statedDays().stream())
        .distinct()
        .forEach(days -> spans.add(new Span("published", days)));
    return spans;
  }

  private static @Nullable Long reportedStart(FactView view) {
    return published(view).map(Edtf::startSecond).min(Long::compare).orElse(null);
  }

  private static Stream<Edtf> published(FactView view) {
    return view.evidence().stream()
        .map(e -> e.source().published().edtf())
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull);
  }

  private static Density.Shape shape(Edtf date) {
    if (date.earliest().isEmpty()) {
      return Density.Shape.BY;
    }
    if (date.latest().isEmpty()) {
      return Density.Shape.FROM;
    }
    return date.stated().from() != null && date.stated().from().equals(date.stated().to())
        ? Density.Shape.DAY
        : Density.Shape.RANGE;
  }

  private static @Nullable Long day(@Nullable LocalDate date) {
    return date == null ? null : date.toEpochDay();
  }

  private static Set<Facet> facets(FactView view) {
    Set<Facet> facets = new LinkedHashSet<>();
    view.actors().forEach(actor -> facets.add(new Facet("actor", actor.name())));
    facets.add(new Facet("claimant", view.attribution().party()));
    view.origins().names().forEach(party -> facets.add(new Facet("origin", party)));
    view.contentions().forEach(c -> facets.add(new Facet("contention", c.id().toString())));
    for (EvidenceView evidence : view.evidence()) {
      String source = evidence.source().id().toString();
      facets.add(new Facet("source", source));
      facets.add(new Facet("source-title", evidence.source().title()));
      String publisher = evidence.source().publisher();
      if (publisher != null) {
        facets.add(new Facet("publisher", publisher));
      }
      if (evidence.chain().size() == 1) {
        facets.add(new Facet("original", source));
      }
    }
    return facets;
  }
}
