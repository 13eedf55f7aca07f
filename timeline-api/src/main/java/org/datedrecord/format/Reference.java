package org.datedrecord.format;

import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import org.datedrecord.model.Publication;
import org.datedrecord.view.FactView;
import org.datedrecord.view.SourceView;
import org.datedrecord.view.WhenView;
import org.jspecify.annotations.Nullable;

/// One thing as reference managers keep it, whatever the format: a version of a fact, which is
/// cited as a page of the record, or a source.
///
/// @param key by which texts refer to it
/// @param kind what it is, as CSL calls it
/// @param container in what it appeared
/// @param issued when, with the parts that are known; none where it is another kind of date
/// @param issuedWords such a date, in words
/// @param seen on which day it was read
record Reference(
    String key,
    String kind,
    String title,
    @Nullable String container,
    @Nullable String publisher,
    @Nullable String version,
    @Nullable Stamp issued,
    @Nullable String issuedWords,
    @Nullable LocalDate seen,
    @Nullable String url,
    @Nullable String archive,
    @Nullable String language,
    @Nullable String note) {

  /// A fact, in the version that is told of.
  static Reference of(Head head, FactView fact) {
    LocalDate day = fact.changedAt().atZone(ZoneOffset.UTC).toLocalDate();
    Stamp stamp = new Stamp(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), null, null);
    return new Reference(
        "datedrecord-" + fact.id() + "-v" + fact.version(),
        "webpage",
        Told.headline(fact),
        Told.line(head.timeline().title()),
        "Dated Record",
        Long.toString(fact.version()),
        stamp,
        null,
        null,
        head.version(fact),
        null,
        null,
        "Date of the event: "
            + fact.when().words()
            + (fact.when().edtf() == null ? "" : " (EDTF " + fact.when().edtf() + ")"));
  }

  /// A source.
  static Reference of(Head head, SourceView source) {
    WhenView published = source.published();
    Stamp issued =
        Ends.of(published)
            .filter(ends -> ends.plain() && ends.kind() == Ends.Kind.ONE)
            .map(Ends::start)
            .filter(stamp -> stamp.year() > 0)
            .orElse(null);
    return new Reference(
        "source-" + source.id(),
        kind(source.type()),
        Told.line(source.title()),
        null,
        source.publisher() == null ? null : Told.line(source.publisher()),
        null,
        issued,
        issued == null && published.edtf() != null ? published.words() : null,
        source.retrievedAt() == null
            ? null
            : source.retrievedAt().atZone(ZoneOffset.UTC).toLocalDate(),
        Objects.requireNonNullElse(source.url(), head.source(source.id())),
        source.archiveUrl(),
        source.language(),
        source.withdrawn() ? "Withdrawn by its publisher" : null);
  }

  private static String kind(Publication.Type type) {
    return switch (type) {
      case ARTICLE -> "article-newspaper";
      case AGGREGATION -> "webpage";
      case POST -> "post";
      case DOCUMENT -> "document";
      case FILING -> "report";
    };
  }

  /// The name of a month as BibTeX knows it.
  static String month(Stamp stamp) {
    return Month.of(stamp.month()).name().substring(0, 3).toLowerCase(Locale.ROOT);
  }
}
