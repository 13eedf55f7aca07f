package org.datedrecord.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.datedrecord.time.Days;
import org.datedrecord.time.Match;
import org.jspecify.annotations.Nullable;

/// A filter as SQL: conditions on `fact_row f`, and their parameters.
final class FactQuery {

  private static final long BEGINNING = Long.MIN_VALUE;
  private static final long END = Long.MAX_VALUE;

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new HashMap<>();

  FactQuery(String timelineId, FactFilter filter, Moment moment) {
    where("f.timeline_id = :timeline", "timeline", timelineId);
    where(AsOfRule.on("f"), "asOf", moment.change());
    dated(filter);
    published(filter.reported());
    named("actor", filter.actors());
    named("publisher", filter.publishers());
    named("origin", filter.origins());
    named("claimant", filter.claimants());
    named("nature", filter.natures().stream().map(n -> n.term()).toList());
    named("contention", filter.contentions().stream().map(UUID::toString).toList());
    sources(filter.sources());
    oneOf("f.lifecycle", "lifecycles", filter.lifecycles());
    oneOf("f.standing", "standings", filter.standings());
  }

  String conditions() {
    return String.join("\n  and ", conditions);
  }

  Map<String, Object> parameters() {
    return parameters;
  }

  private void dated(FactFilter filter) {
    Days window = filter.window();
    if (window == null) {
      switch (filter.undated()) {
        case EXCLUDE -> conditions.add("f.occurred_start is not null");
        case ONLY -> conditions.add("f.occurred_start is null");
        case INCLUDE -> {}
      }
      return;
    }
    if (filter.undated() == FactFilter.Undated.ONLY) {
      conditions.add("f.occurred_start is null");
      return;
    }
    String inWindow = inWindow(filter.match(), window);
    conditions.add(
        filter.undated() == FactFilter.Undated.INCLUDE
            ? "(f.occurred_start is null or " + inWindow + ")"
            : inWindow);
  }

  /// The bounds decide for dates without gaps; for the others, one of their stretches must.
  private String inWindow(Match match, Days window) {
    parameters.put("windowFrom", window.from() == null ? BEGINNING : window.from().toEpochDay());
    parameters.put("windowTo", window.to() == null ? END : window.to().toEpochDay());
    return switch (match) {
      case STATED ->
          "(f.stated_from <= :windowTo and f.stated_to >= :windowFrom and "
              + unlessGap("stated")
              + ")";
      case POSSIBLE ->
          "(f.occurred_start is not null and coalesce(f.earliest, :windowTo) <= :windowTo"
              + " and coalesce(f.latest, :windowFrom) >= :windowFrom and "
              + unlessGap("possible")
              + ")";
      case CERTAIN -> "(" + starts(window) + " and " + ends(window) + ")";
    };
  }

  private static String starts(Days window) {
    return window.from() == null ? "f.occurred_start is not null" : "f.earliest >= :windowFrom";
  }

  private static String ends(Days window) {
    return window.to() == null ? "f.occurred_start is not null" : "f.latest <= :windowTo";
  }

  private static String unlessGap(String kind) {
    return "(not f.gapped or " + spanInWindow(kind, "window") + ")";
  }

  private void published(@Nullable Days window) {
    if (window != null) {
      parameters.put(
          "reportedFrom", window.from() == null ? BEGINNING : window.from().toEpochDay());
      parameters.put("reportedTo", window.to() == null ? END : window.to().toEpochDay());
      conditions.add(spanInWindow("published", "reported"));
    }
  }

  private static String spanInWindow(String kind, String window) {
    return """
    exists (select 1 from fact_span s
      where s.fact_id = f.fact_id and s.recorded_from = f.recorded_from and s.kind = '%1$s'
      and coalesce(s.first_day, :%2$sTo) <= :%2$sTo
      and coalesce(s.last_day, :%2$sFrom) >= :%2$sFrom)\
    """
        .formatted(kind, window);
  }

  private void named(String kind, Collection<String> names) {
    if (!names.isEmpty()) {
      where(facet("x.kind = '" + kind + "' and x.name in (:" + kind + ")"), kind, names);
    }
  }

  private void sources(Collection<String> idsOrTitles) {
    if (!idsOrTitles.isEmpty()) {
      where(
          facet("x.kind in ('source', 'source-title') and x.name in (:source)"),
          "source",
          idsOrTitles);
    }
  }

  private static String facet(String condition) {
    return """
    exists (select 1 from fact_facet x
      where x.fact_id = f.fact_id and x.recorded_from = f.recorded_from and %s)\
    """
        .formatted(condition);
  }

  private void oneOf(String column, String parameter, Collection<? extends Enum<?>> values) {
    if (!values.isEmpty()) {
      where(
          column + " in (:" + parameter + ")", parameter, values.stream().map(Enum::name).toList());
    }
  }

  private void where(String condition, String parameter, Object value) {
    conditions.add(condition);
    parameters.put(parameter, value);
  }
}
