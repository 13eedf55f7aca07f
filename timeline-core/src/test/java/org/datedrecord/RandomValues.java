package org.datedrecord;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.datedrecord.model.Actor;
import org.datedrecord.model.Attribution;
import org.datedrecord.model.Evidence;
import org.datedrecord.model.Hop;
import org.datedrecord.model.Nature;
import org.datedrecord.model.Publication;
import org.datedrecord.model.Quote;
import org.datedrecord.model.Story;
import org.datedrecord.model.When;
import org.datedrecord.time.Expressions;
import org.datedrecord.view.SourceView;
import org.datedrecord.view.WhenView;

/// Random values of the record, from few enough names that many agree.
public final class RandomValues {

  public static final List<String> PARTIES =
      List.of(
          Story.TOWN, Story.BUILDER, "Ina Brandt", "ferry union", "Ålborg Ferries", "residents");
  public static final List<String> PUBLISHERS = List.of("Aldhaven Courier", "Coast Gazette", "Ö1");

  private final Random random;
  private final Expressions dates;

  RandomValues(Random random, Expressions dates) {
    this.random = random;
    this.dates = dates;
  }

  /// Ids of every form, so that an order of ids is put to the test.
  UUID id() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  When when() {
    return switch (random.nextInt(8)) {
      case 0 -> When.UNKNOWN;
      case 1 -> new When(null, "the other day", When.Basis.UNKNOWN, null);
      // Dates on which many facts agree, so that ties are put to the test.
      case 2, 3 -> When.stated(oneOf(List.of("2026-07-03", "2026-07", "[..2026-07-03]")));
      default -> When.stated(dates.texts(1).getFirst());
    };
  }

  List<Actor> actors() {
    return IntStream.range(0, random.nextInt(4)).mapToObj(_ -> new Actor(party(), "role")).toList();
  }

  Attribution attribution() {
    return new Attribution(
        party(), Attribution.Kind.ORGANISATION, null, null, Attribution.Act.SAID);
  }

  Evidence evidence(UUID source) {
    return evidence(source, oneOf(List.of(Evidence.Stance.values())));
  }

  Evidence evidence(UUID source, Evidence.Stance stance) {
    List<Hop> chain = new ArrayList<>();
    int hops = 1 + random.nextInt(3);
    for (int i = 0; i < hops; i++) {
      chain.add(new Hop(party(), random.nextInt(4) > 0, Hop.Role.STATED, true));
    }
    Quote words = new Quote("words " + random.nextLong(), null, null);
    return new Evidence(id(), source, words, chain, null, stance);
  }

  Publication publication() {
    return new Publication(
        Publication.Type.ARTICLE,
        random.nextInt(4) == 0 ? null : oneOf(PUBLISHERS),
        "Article " + random.nextInt(20),
        null,
        random.nextInt(5) == 0 ? When.UNKNOWN : When.stated(dates.texts(1).getFirst()),
        oneOf(List.of("en", "sv")),
        Instant.ofEpochSecond(1_800_000_000),
        null,
        null);
  }

  static Publication publication(SourceView now) {
    return new Publication(
        now.type(),
        now.publisher(),
        now.title(),
        now.url(),
        when(now.published()),
        now.language(),
        now.retrievedAt(),
        now.contentSha256(),
        now.archiveUrl());
  }

  /// The date from which a view was made.
  static When when(WhenView shown) {
    return new When(shown.edtf(), shown.wording(), shown.basis(), shown.derivation());
  }

  String party() {
    return oneOf(PARTIES);
  }

  Nature nature() {
    return oneOf(List.of(Nature.values()));
  }

  <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
