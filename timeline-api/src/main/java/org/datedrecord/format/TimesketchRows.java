package org.datedrecord.format;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.datedrecord.model.Lifecycle;
import org.datedrecord.time.Edtf;
import org.datedrecord.time.Precision;
import org.datedrecord.view.FactView;
import org.datedrecord.view.SourceRef;
import org.jspecify.annotations.Nullable;

/// Facts as Timesketch takes them: a row for each point in time that is known of one. It knows
/// instants only, so what is not known to the day has a row for the first instant that it can have
/// been and one for the last, which say so. It drops, without a word, what is before 1700.
final class TimesketchRows {

  /// The columns, in their order; the first three are those that it asks for.
  static final List<String> COLUMNS =
      List.of(
          "message",
          "datetime",
          "timestamp_desc",
          "title",
          "statement",
          "event_id",
          "revision",
          "edtf",
          "date_in_words",
          "precision",
          "certain",
          "lane",
          "attributed_to",
          "standing",
          "lifecycle",
          "source_title",
          "source_url",
          "event_url",
          "tag");

  private static final int FIRST_YEAR = 1700;
  private static final int LAST_YEAR = 9999;

  private TimesketchRows() {}

  /// The rows of a fact, by column; none where it has no instant that is taken.
  static List<Map<String, Object>> of(Head head, FactView fact) {
    Edtf date = fact.when().edtf();
    if (date == null) {
      return List.of();
    }
    Ends ends = Ends.of(date);
    List<Map<String, Object>> rows = new ArrayList<>();
    if (ends.exact() && ends.kind() == Ends.Kind.ONE) {
      Instants at = Instants.of(date, ends);
      boolean known = at.end() == null;
      add(
          rows,
          head,
          fact,
          at.start(),
          "Event date (precision: %s)".formatted(known ? "second" : "day"));
      return rows;
    }
    boolean lasted = ends.kind() == Ends.Kind.LASTED;
    String unit = Objects.requireNonNullElse(Told.precision(fact.when()), "");
    String told = date.precision() == Precision.DAY ? "" : " (precision: " + unit + ")";
    date.earliest()
        .ifPresent(day ->
            add(
                rows,
                head,
                fact,
                Instants.midnight(day),
                (lasted ? "Began, not before" : "Event, not before") + told));
    date.latest()
        .ifPresent(day ->
            add(
                rows,
                head,
                fact,
                Instants.dayAfter(day).minusSeconds(1),
                (lasted ? "Ended, not after" : "Event, not after") + told));
    return rows;
  }

  /// What is not among the rows, as one more row: a file for this program has no other place for
  /// it. Its time is that of the record.
  static Map<String, Object> left(Head head, long count) {
    return JsonText.object(
        "message", Told.left(head, count, "not known, or before 1700 or after 9999"),
        "datetime", head.moment().recordedAt().toString().replace("Z", "+00:00"),
        "timestamp_desc", "Record as of");
  }

  private static void add(
      List<Map<String, Object>> rows,
      Head head,
      FactView fact,
      LocalDateTime instant,
      String description) {
    if (instant.getYear() >= FIRST_YEAR && instant.getYear() <= LAST_YEAR) {
      rows.add(row(head, fact, instant, description));
    }
  }

  private static Map<String, Object> row(
      Head head, FactView fact, LocalDateTime instant, String description) {
    List<SourceRef> sources = Told.sources(fact);
    return JsonText.object(
        "message", Told.headline(fact) + " (" + fact.when().words() + ")",
        "datetime", Instants.signed(instant).replace("Z", "+00:00"),
        "timestamp_desc", description,
        "title", Told.headline(fact),
        "statement", fact.statement(),
        "event_id", fact.id().toString(),
        "revision", fact.version(),
        "edtf", String.valueOf(fact.when().edtf()),
        "date_in_words", fact.when().words(),
        "precision", Told.precision(fact.when()),
        "certain", fact.when().certain(),
        "lane", Told.lane(fact),
        "attributed_to", fact.attribution().party(),
        "standing", fact.standing().term(),
        "lifecycle", fact.lifecycle().term(),
        "source_title", together(sources.stream().map(SourceRef::title)),
        "source_url", together(sources.stream().map(SourceRef::url)),
        "event_url", head.page(fact),
        "tag", tags(fact));
  }

  private static List<String> tags(FactView fact) {
    List<String> tags = new ArrayList<>(List.of(fact.standing().term()));
    if (fact.corrected()) {
      tags.add("corrected");
    }
    if (fact.lifecycle() == Lifecycle.RETRACTED) {
      tags.add("retracted");
    }
    return tags;
  }

  private static String together(Stream<@Nullable String> values) {
    return values.filter(Objects::nonNull).distinct().collect(Collectors.joining(" | "));
  }
}
