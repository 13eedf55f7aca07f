package org.datedrecord.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.datedrecord.TestRecord;
import org.datedrecord.edit.FactEdit.CorrectFact;
import org.datedrecord.edit.FactEdit.ReportFact;
import org.datedrecord.edit.SourceEdit.RegisterSource;
import org.datedrecord.edit.TimelineEdit.OpenTimeline;
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
import org.datedrecord.model.Story;
import org.datedrecord.model.When;
import org.datedrecord.time.Edtf;
import org.junit.jupiter.api.Test;

/// The rules admit nothing that the views cannot hold: one fact too large would stop them all.
class LargestFactTest {

  private static final int EVIDENCE = 40;
  private static final int ACTORS = 30;

  @Test
  void showsTheLargestFactThatTheRulesAdmit() {
    try (TestRecord record = TestRecord.fresh()) {
      record.edit(new OpenTimeline(Story.BRIDGE, new Slug("bridge"), "The bridge", "All of it."));
      List<UUID> sources = IntStream.range(0, EVIDENCE).mapToObj(i -> Story.id(100 + i)).toList();
      sources.forEach(source -> record.edit(new RegisterSource(source, publication())));
      List<Evidence> evidence = sources.stream().map(LargestFactTest::evidence).toList();
      record.edit(new ReportFact(Story.CLOSURE, Story.BRIDGE, claim("0"), evidence));
      for (int version = 1; version <= 6; version++) {
        record.edit(correction(version));
      }
      assertThat(record.reader().fact(Story.CLOSURE, record.now()))
          .hasValueSatisfying(fact -> assertThat(fact.version()).isEqualTo(7));
    }
  }

  private static CorrectFact correction(int version) {
    Claim from = claim(String.valueOf(version - 1));
    Claim to = claim(String.valueOf(version));
    List<Change> changes =
        List.of(
            new Change.Title(from.title(), to.title()),
            new Change.Statement(from.statement(), to.statement()),
            new Change.Date(from.when(), to.when()),
            new Change.Actors(from.actors(), to.actors()),
            new Change.By(from.attribution(), to.attribution()));
    return new CorrectFact(
        Story.CLOSURE, version, Nature.OUR_ERROR, changes, longest("", 1_000), null);
  }

  private static Claim claim(String mark) {
    return new Claim(
        longest(mark, 120),
        longest(mark, 1_000),
        when(mark),
        Collections.nCopies(ACTORS, new Actor(longest(mark, 200), longest(mark, 60))),
        new Attribution(
            longest(mark, 200),
            Attribution.Kind.ORGANISATION,
            longest(mark, 200),
            longest(mark, 200),
            Attribution.Act.SAID));
  }

  private static Publication publication() {
    return new Publication(
        Publication.Type.ARTICLE,
        longest("", 200),
        longest("", 300),
        "https://example.org/" + "a".repeat(1_900),
        when(""),
        "en",
        null,
        "ab".repeat(32),
        "https://example.org/" + "b".repeat(1_900));
  }

  private static Evidence evidence(UUID source) {
    return new Evidence(
        UUID.randomUUID(),
        source,
        new Quote(longest("", 300), longest("", 100), longest("", 100)),
        Collections.nCopies(12, new Hop(longest("", 200), true, Hop.Role.REPORTED, true)),
        longest("", 100),
        Evidence.Stance.SUPPORTS);
  }

  private static When when(String mark) {
    String days =
        String.join(",", IntStream.range(10, 37).mapToObj(i -> "20%d-01-02".formatted(i)).toList());
    return new When(
        Edtf.parse("[" + days + "]"),
        longest(mark, 300),
        When.Basis.RELATIVE,
        longest(mark, 1_000));
  }

  /// As many characters as are taken, each of two units and so as long as text can be.
  private static String longest(String mark, int length) {
    return mark + "\uD835\uDD38".repeat(length - mark.length());
  }
}
