package org.datedrecord.web;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.datedrecord.model.Claim;
import org.datedrecord.model.Evidence;
import org.datedrecord.model.Hop;
import org.datedrecord.model.Nature;
import org.datedrecord.model.Publication;
import org.datedrecord.model.Quote;
import org.datedrecord.model.Slug;
import org.datedrecord.model.When;
import org.datedrecord.time.Edtf;
import org.datedrecord.view.Reader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Timelines beside the first one, put into the running service when they are first asked for: a
/// long one, and an old one.
final class MoreTimelines {

  /// Ten years, nine facts in ten with a day, some without any date, some retracted at the end.
  static final String LONG = "/long";

  static final int FACTS = 2_400;
  static final int RETRACTED = 120;

  /// From the Ides of March to the present.
  static final String OLD = "/antiquity";

  static final List<String> OLD_DATES =
      List.of(
          "-0479/-0430",
          "-0043-03-15",
          "-0030?",
          "0014-08-19",
          "02XX",
          "0476-09-04",
          "11XX",
          "1066-10-14",
          "1914-07/1918-11",
          "2026-07-03");

  private static final List<String> ACTORS =
      List.of("Harbour Board", "Ferry Union", "City Council", "Residents");
  private static final UUID SOURCE = new UUID(0x4000, 1L << 63);

  private static boolean open;

  private final List<EventMessage<?>> events = new ArrayList<>();
  private int ids = 1;

  private MoreTimelines() {}

  /// Makes sure that they are there.
  static synchronized void open() {
    if (!open) {
      new MoreTimelines().write();
      open = true;
    }
  }

  private void write() {
    put(
        0,
        new SourceEvent.SourceRegistered(
            SOURCE,
            new Publication(
                Publication.Type.ARTICLE,
                "Example Courier",
                "A report on the harbour",
                "https://example.org/report",
                dated("2026-07-12"),
                "en",
                null,
                null,
                null)));
    UUID many = open("long", "A long timeline");
    LocalDate first = LocalDate.of(2016, 1, 1);
    for (int i = 0; i < FACTS + RETRACTED; i++) {
      LocalDate day = first.plusDays(i * 37L % 3_650);
      String month = day.toString().substring(0, 7);
      When when = i % 40 == 7 ? When.UNKNOWN : i % 10 == 3 ? dated(month) : dated(day.toString());
      UUID fact = report(many, "Berth " + i + " is given away", ACTORS.get(i % 7 % 4), when);
      if (i >= FACTS) {
        put(1, new FactEvent.FactRetracted(fact, Nature.OUR_ERROR, "It was reported twice.", null));
      }
    }
    UUID old = open("antiquity", "An old timeline");
    for (String date : OLD_DATES) {
      report(old, "Something of " + date, ACTORS.getFirst(), dated(date));
    }
    TransactionTemplate transactions =
        new TransactionTemplate(Site.bean(PlatformTransactionManager.class));
    transactions.executeWithoutResult(status -> Site.bean(EventStore.class).publish(events));
    long head =
        Site.bean(JdbcClient.class)
            .sql("select last_change from record_head")
            .query(Long.class)
            .single();
    if (!Site.bean(Reader.class).await(head, Duration.ofMinutes(1))) {
      throw new IllegalStateException("not shown in a minute");
    }
  }

  private UUID open(String slug, String title) {
    UUID id = id();
    put(0, new TimelineEvent.TimelineOpened(id, new Slug(slug), title, "Made up for a test."));
    return id;
  }

  private UUID report(UUID timeline, String title, String actor, When when) {
    UUID id = id();
    Claim claim =
        new Claim(
            title,
            "It is reported that it was so, for a time.",
            when,
            List.of(new Actor(actor, "decides")),
            new Attribution(
                actor, Attribution.Kind.ORGANISATION, null, null, Attribution.Act.SAID));
    put(0, new FactEvent.FactReported(id, timeline, claim, List.of(evidence(actor))));
    return id;
  }

  private Evidence evidence(String actor) {
    return new Evidence(
        id(),
        SOURCE,
        new Quote("it was so", null, null),
        List.of(new Hop(actor, true, Hop.Role.STATED, true)),
        null,
        Evidence.Stance.SUPPORTS);
  }

  private void put(long sequence, Happening event) {
    events.add(
        new GenericDomainEventMessage<>(
            event.subject().term(),
            event.subjectId().toString(),
            sequence,
            event,
            Map.of("editor", "Ines", "requestId", "test")));
  }

  private UUID id() {
    return new UUID(0x5000L << 16 | 0x4000L, 1L << 63 | ids++);
  }

  private static When dated(String edtf) {
    return new When(Edtf.parse(edtf), null, When.Basis.STATED, null);
  }
}
