package org.datedrecord.format;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.datedrecord.model.Actor;
import org.datedrecord.view.EvidenceView;
import org.datedrecord.view.FactView;
import org.datedrecord.view.SourceRef;
import org.datedrecord.view.WhenView;
import org.jspecify.annotations.Nullable;

/// Comma-separated values, one row a fact. A date is its expression and the days that it may mean;
/// several values of one kind stand in one cell, with ` | ` between them.
public record FactsCsv(CsvStyle style) implements FactsFormat {

  /// The names of the columns, in their order.
  public static final List<String> COLUMNS =
      List.of(
          "id",
          "url",
          "title",
          "statement",
          "date",
          "earliest",
          "latest",
          "precision",
          "certain",
          "date_in_words",
          "source_wording",
          "actors",
          "attributed_to",
          "attribution",
          "standing",
          "lifecycle",
          "corrected",
          "articles",
          "named_origins",
          "origins",
          "sources",
          "source_urls",
          "quotes",
          "recorded_at",
          "changed_at",
          "version");

  private static final String BETWEEN = " | ";

  @Override
  public void write(Head head, Iterable<FactView> facts, Writer out) throws IOException {
    CsvRows rows = new CsvRows(out, style, COLUMNS);
    for (FactView fact : facts) {
      rows.row(row(head, fact));
    }
  }

  private static List<@Nullable Object> row(Head head, FactView fact) {
    WhenView when = fact.when();
    List<SourceRef> sources = Told.sources(fact);
    return Arrays.asList(
        fact.id(),
        head.page(fact),
        fact.title(),
        fact.statement(),
        when.edtf(),
        when.earliest(),
        when.latest(),
        Told.precision(when),
        when.edtf() == null ? null : when.certain(),
        when.words(),
        when.wording(),
        together(fact.actors().stream().map(Actor::name)),
        fact.attribution().party(),
        fact.attribution().act().term(),
        fact.standing().term(),
        fact.lifecycle().term(),
        fact.corrected(),
        fact.origins().articles(),
        fact.origins().named(),
        together(fact.origins().names().stream()),
        joined(sources.stream().map(SourceRef::title)),
        joined(sources.stream().map(source -> Objects.requireNonNullElse(source.url(), ""))),
        together(fact.evidence().stream().map(EvidenceView::quote).map(quote -> quote.exact())),
        fact.recordedAt(),
        fact.changedAt(),
        fact.version());
  }

  private static String together(Stream<String> values) {
    return joined(values.distinct());
  }

  /// In as many parts as there are values.
  private static String joined(Stream<String> values) {
    return values.collect(Collectors.joining(BETWEEN));
  }
}
