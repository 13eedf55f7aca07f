package org.datedrecord.card;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.datedrecord.card.Card.Note;
import org.datedrecord.timeline.Strip;
import org.datedrecord.view.FactFilter;
import org.datedrecord.view.FactView;
import org.datedrecord.view.Moment;
import org.datedrecord.view.Reader;
import org.datedrecord.view.TimelineView;
import org.datedrecord.web.AsOfText;
import org.datedrecord.web.Badge;
import org.datedrecord.web.Lanes;
import org.datedrecord.web.Mark;
import org.datedrecord.web.Voice;
import org.datedrecord.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Asks the record for what the pictures show.
@Component
class CardReading {

  private static final int MONTHS_IN_WORDS = 60;

  private final Reader reader;

  CardReading(Reader reader) {
    this.reader = reader;
  }

  /// The picture of a timeline; empty where there is none of this name.
  ///
  /// @param asOf the moment as the address names it
  Optional<Card> timeline(String slug, Moment moment, @Nullable String asOf) {
    return reader.timeline(slug, moment).map(timeline -> card(timeline, moment, asOf));
  }

  /// The picture of a fact; empty where the timeline has none of this id.
  Optional<Card> fact(String slug, UUID id, Moment moment, @Nullable String asOf) {
    return reader
        .timeline(slug, moment)
        .flatMap(timeline ->
            reader
                .fact(id, moment)
                .filter(fact -> fact.timeline().equals(slug))
                .map(fact -> card(timeline, fact, moment, asOf)));
  }

  private Card card(TimelineView timeline, Moment moment, @Nullable String asOf) {
    Lanes lanes = Lanes.now(reader, timeline.slug());
    return new Card(
        asOf == null
            ? "Last changed " + Words.day(timeline.changedAt())
            : "The record as of " + AsOfText.words(asOf, moment),
        "A dispute, fact by fact",
        Ink.ACCENT,
        List.of(),
        timeline.title(),
        "/" + timeline.slug(),
        "",
        null,
        counts(timeline),
        Strip.of(reader.density(timeline.slug(), FactFilter.ALL, moment), lanes));
  }

  private Card card(TimelineView timeline, FactView fact, Moment moment, @Nullable String asOf) {
    Lanes lanes = Lanes.now(reader, timeline.slug());
    String actor = Lanes.mainActor(fact);
    List<Note> line = new ArrayList<>();
    line.add(new Note(fact.when().words(), Words.why(fact.when())));
    Voice.of(fact.evidence()).stream()
        .filter(voice -> !voice.against())
        .map(voice -> new Note(voice.name(), voice.part()))
        .forEach(line::add);
    return new Card(
        asOf == null ? timeline.title() : "As of " + AsOfText.words(asOf, moment),
        Words.capital(Objects.requireNonNullElse(actor, fact.attribution().party())),
        Ink.lane(lanes.of(actor)),
        Badge.of(fact),
        fact.title(),
        "/" + timeline.slug(),
        fact.statement(),
        Mark.of(fact.when(), Badge.isContended(fact)),
        line,
        null);
  }

  private static List<Note> counts(TimelineView timeline) {
    TimelineView.Counts counts = timeline.counts();
    List<Note> notes = new ArrayList<>();
    notes.add(new Note(span(timeline.extent()), ""));
    note(notes, counts.facts(), "fact", "facts");
    note(notes, counts.sources(), "source", "sources");
    note(notes, counts.contentions(), "point in conflict", "points in conflict");
    note(notes, counts.corrections(), "correction", "corrections");
    return notes.stream().filter(note -> !note.strong().isEmpty()).toList();
  }

  private static void note(List<Note> notes, long number, String one, String many) {
    notes.add(new Note(number == 0 ? "" : Words.number(number), Words.plural(number, one, many)));
  }

  /// From when to when, no finer than months: a bound may be the first of a month only because
  /// nobody knows the day.
  private static String span(TimelineView.Extent extent) {
    LocalDate from = extent.from();
    LocalDate to = extent.to();
    if (from == null || to == null) {
      return "";
    }
    String last = Words.month(to) + " " + Words.year(to.getYear());
    if ((to.getYear() - from.getYear()) * 12L > MONTHS_IN_WORDS) {
      return Words.year(from.getYear()) + " to " + Words.year(to.getYear());
    }
    if (from.getYear() != to.getYear()) {
      return Words.month(from) + " " + Words.year(from.getYear()) + " to " + last;
    }
    return from.getMonth() == to.getMonth() ? last : Words.month(from) + " to " + last;
  }
}
