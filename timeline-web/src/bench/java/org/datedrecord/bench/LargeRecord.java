package org.datedrecord.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.datedrecord.event.FactEvent;
import org.datedrecord.event.Happening;
import org.datedrecord.event.SourceEvent;
import org.datedrecord.event.TimelineEvent;
import org.datedrecord.model.Actor;
import org.datedrecord.model.Attribution;
import org.datedrecord.model.Change;
import org.datedrecord.model.Claim;
import org.datedrecord.model.Evidence;
import org.datedrecord.model.Hop;
import org.datedrecord.model.Nature;
import org.datedrecord.model.Publication;
import org.datedrecord.model.Quote;
import org.datedrecord.model.Slug;
import org.datedrecord.model.When;
import org.datedrecord.time.Edtf;
import org.springframework.transaction.support.TransactionTemplate;

/// A made-up timeline of any size, the same one for the same seed: ten years, in which most dates
/// are days, some are months, ranges or unsure, and a few are open or not known at all. One fact in
/// ten was corrected, one in fifty retracted.
final class LargeRecord {

  static final String SLUG = "large";
  static final List<String> ACTORS =
      List.of("Harbour Board", "Ferry Union", "City Council", "Norling Works", "Residents");

  /// The name of an actor that has a part in one fact of a thousand.
  static final String RARE = "Ombudsman";

  static final LocalDate FIRST = LocalDate.of(2016, 7, 1);
  static final int DAYS = 3652;

  private static final UUID TIMELINE = new UUID(0x7000, 1);

  /// When the first id was made.
  private static final long SINCE = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();
  private static final List<String> PUBLISHERS =
      List.of("Example Courier", "Coast Gazette", "Harbour Times", "Island Radio");
  private static final int FACTS_PER_SOURCE = 20;
  private static final int AT_ONCE = 500;

  private final Random random = new Random(42);
  private final EventStore events;
  private final TransactionTemplate transactions;
  private final List<EventMessage<?>> waiting = new ArrayList<>();
  private final List<UUID> facts = new ArrayList<>();
  private UUID source = new UUID(0, 0);
  private long ids;
  private int sources;

  LargeRecord(EventStore events, TransactionTemplate transactions) {
    this.events = events;
    this.transactions = transactions;
  }

  /// The facts, in the order in which they were reported.
  List<UUID> facts() {
    return facts;
  }

  UUID source() {
    return source;
  }

  /// Puts the timeline with so many facts into the record.
  void write(int count) {
    put(
        0,
        new TimelineEvent.TimelineOpened(
            TIMELINE, new Slug(SLUG), "A large timeline", "Made up, to see how size tells."));
    for (int i = 0; i < count; i++) {
      if (i % FACTS_PER_SOURCE == 0) {
        registerSource();
      }
      report(i);
    }
    flush();
  }

  private void registerSource() {
    source = id();
    put(
        0,
        new SourceEvent.SourceRegistered(
            source,
            new Publication(
                Publication.Type.ARTICLE,
                oneOf(PUBLISHERS),
                "Report number " + ++sources + " on the harbour",
                "https://example.org/reports/" + sources,
                day(0, random.nextInt(DAYS)),
                "en",
                null,
                null,
                null)));
  }

  private void report(int number) {
    UUID fact = id();
    facts.add(fact);
    int day = random.nextInt(DAYS);
    When when = when(day);
    String lead = oneOf(ACTORS);
    List<Actor> actors = new ArrayList<>(List.of(new Actor(lead, "decides")));
    if (random.nextInt(2) == 0) {
      actors.add(new Actor(oneOf(ACTORS), "answers"));
    }
    if (number % 1_000 == 500) {
      actors.add(new Actor(RARE, "looks into it"));
    }
    String title = lead + " and the question of berth " + number;
    put(
        0,
        new FactEvent.FactReported(
            fact,
            TIMELINE,
            new Claim(
                title,
                "It is reported that berth " + number + " was given to somebody else, for a time.",
                when,
                actors.stream().distinct().toList(),
                new Attribution(
                    lead, Attribution.Kind.ORGANISATION, null, null, Attribution.Act.SAID)),
            List.of(evidence(lead, number))));
    if (number % 10 == 3) {
      put(
          1,
          new FactEvent.FactCorrected(
              fact,
              Nature.OUR_ERROR,
              List.of(new Change.Title(title, title + ", mended")),
              "The number of the berth was misread.",
              null));
    }
    if (number % 50 == 7) {
      put(1, new FactEvent.FactRetracted(fact, Nature.OUR_ERROR, "It was reported twice.", null));
    }
  }

  private Evidence evidence(String lead, int number) {
    List<Hop> chain =
        random.nextInt(3) == 0
            ? List.of(hop("Island Radio", Hop.Role.REPORTED))
            : List.of(hop(lead, Hop.Role.STATED), hop("Island Radio", Hop.Role.REPORTED));
    return new Evidence(
        id(),
        source,
        new Quote("berth " + number + " went to somebody else", "as we learnt, ", null),
        chain,
        null,
        Evidence.Stance.SUPPORTS);
  }

  private static Hop hop(String party, Hop.Role role) {
    return new Hop(party, true, role, true);
  }

  private When when(int day) {
    LocalDate date = FIRST.plusDays(day);
    String month = "%d-%02d".formatted(date.getYear(), date.getMonthValue());
    return switch (random.nextInt(20)) {
      case 0 -> dated(month);
      case 1 -> dated(month + "?");
      case 2 -> dated(date + "/" + date.plusDays(1 + random.nextInt(20)));
      case 3 -> dated("../" + date);
      case 4 -> dated(date + "~");
      case 5 -> day % 4 == 0 ? dated(String.valueOf(date.getYear())) : dated(date + "?");
      case 6 -> day % 2 == 0 ? When.UNKNOWN : day(0, day);
      default -> day(0, day);
    };
  }

  private static When day(int from, int day) {
    return dated(FIRST.plusDays(from + day).toString());
  }

  private static When dated(String edtf) {
    return new When(Edtf.parse(edtf), null, When.Basis.STATED, null);
  }

  private void put(long sequence, Happening event) {
    waiting.add(
        new GenericDomainEventMessage<>(
            event.subject().term(),
            event.subjectId().toString(),
            sequence,
            event,
            Map.of("editor", "Ines", "requestId", "bench")));
    if (waiting.size() >= AT_ONCE) {
      flush();
    }
  }

  private void flush() {
    transactions.executeWithoutResult(status -> events.publish(waiting));
    waiting.clear();
  }

  /// Of version 7, as the service itself makes them: they sort by the time when they were made.
  private UUID id() {
    return new UUID(
        ((SINCE + ids++) << 16) | 0x7000L | random.nextInt(0x1000),
        (random.nextLong() & ~(3L << 62)) | (2L << 62));
  }

  private <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
