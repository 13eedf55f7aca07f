package org.datedrecord;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.datedrecord.edit.ContentionEdit;
import org.datedrecord.edit.Edit;
import org.datedrecord.edit.FactEdit;
import org.datedrecord.edit.SourceEdit;
import org.datedrecord.edit.TimelineEdit;
import org.datedrecord.model.Account;
import org.datedrecord.model.Change;
import org.datedrecord.model.Claim;
import org.datedrecord.model.Dimension;
import org.datedrecord.model.Evidence;
import org.datedrecord.model.Quote;
import org.datedrecord.model.Slug;
import org.datedrecord.model.Story;
import org.datedrecord.time.Expressions;

/// Random edits, the same ones for the same seed: of every kind, and some that must be refused.
/// They stay in one timeline for a while, since that is where they meet.
final class ModelSteps {

  private static final int FACTS = 50;
  private static final int CONTENTIONS = 8;
  private static final int SOURCES = 5;
  private static final int STAY = 25;

  private final Model model;
  private final Random random;
  private final RandomValues values;
  private final List<Place> places = new ArrayList<>();
  private Place here;
  private int left;

  /// A timeline and what is in it.
  private record Place(
      UUID timeline, List<UUID> facts, List<UUID> sources, List<UUID> contentions) {}

  ModelSteps(Model model, long seed) {
    this.model = model;
    this.random = new Random(seed);
    this.values = new RandomValues(random, new Expressions(seed));
  }

  Edit next() {
    if (here == null || left-- == 0) {
      return move();
    }
    if (here.sources.size() < SOURCES) {
      return register();
    }
    int dice = random.nextInt(1000);
    if (here.facts.size() < 3 || (dice < 200 && here.facts.size() < FACTS)) {
      return report();
    }
    if (dice < 790) {
      return aboutFact();
    }
    if (dice < 810) {
      return aboutSource();
    }
    return dice < 970 ? aboutContention() : aboutTimeline();
  }

  /// What was taken can be referred to.
  void took(Edit edit) {
    switch (edit) {
      case FactEdit.ReportFact e -> here.facts.add(e.factId());
      case SourceEdit.RegisterSource e -> here.sources.add(e.sourceId());
      case ContentionEdit.OpenContention e -> here.contentions.add(e.contentionId());
      default -> {
        // Nothing that is new.
      }
    }
  }

  /// Goes to a new timeline where the last one is full, now and then back to an old one.
  private Edit move() {
    left = STAY;
    if (!places.isEmpty() && (places.getLast().facts.size() < FACTS || chance(30))) {
      here = chance(70) ? places.getLast() : values.oneOf(places);
      return next();
    }
    UUID id = values.id();
    here = new Place(id, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    places.add(here);
    return new TimelineEdit.OpenTimeline(id, new Slug("t" + places.size()), "T", "All of it.");
  }

  private Edit register() {
    return new SourceEdit.RegisterSource(newId(), values.publication());
  }

  private Edit report() {
    Claim claim =
        new Claim(
            "Fact " + random.nextInt(1000),
            "It is so: " + random.nextInt(1000) + ".",
            values.when(),
            values.actors(),
            values.attribution());
    List<Evidence> evidence =
        IntStream.range(0, 1 + random.nextInt(3)).mapToObj(_ -> evidence(null)).toList();
    return new FactEdit.ReportFact(newId(), here.timeline, claim, evidence);
  }

  private Edit aboutFact() {
    UUID id = fact();
    Model.Fact now = model.things.get(id) instanceof Model.Fact f ? f : new Model.Fact();
    long version = version(id);
    // Mostly what can be done to it as it is.
    int dice = now.retracted && chance(80) ? 12 : random.nextInt(chance(95) ? 12 : 13);
    return switch (dice) {
      case 0, 1, 2, 3 ->
          new FactEdit.CorrectFact(
              id, version, values.nature(), changes(now), note(), perhapsEvidence(now));
      case 4, 5 -> new FactEdit.AddEvidence(id, version, evidence(now));
      case 6, 7 -> new FactEdit.WithdrawEvidence(id, version, evidenceOf(now), note());
      case 8 -> new FactEdit.ConfirmFact(id, version, party(now), note(), perhapsEvidence(now));
      case 9 -> new FactEdit.DenyFact(id, version, party(now), note(), perhapsEvidence(now));
      case 10 -> new FactEdit.OvertakeFact(id, version, fact(), note());
      case 11 ->
          new FactEdit.RetractFact(
              id, version, values.nature(), note(), chance(50) ? null : fact());
      default -> new FactEdit.ReinstateFact(id, version, note());
    };
  }

  private List<Change> changes(Model.Fact now) {
    if (now.title == null) {
      return List.of(new Change.Title("a", "b"));
    }
    return IntStream.range(0, chance(80) ? 1 : 2).mapToObj(_ -> change(now)).toList();
  }

  private Change change(Model.Fact now) {
    boolean wrong = chance(5);
    return switch (random.nextInt(5)) {
      case 0 -> new Change.Title(wrong ? "Else" : now.title, "Title " + random.nextInt(50));
      case 1 -> new Change.Statement(now.statement, "It is so: " + random.nextInt(50));
      case 2 -> new Change.Date(wrong ? values.when() : now.when, values.when());
      case 3 -> new Change.Actors(now.actors, wrong ? now.actors : values.actors());
      default -> new Change.By(now.by, values.attribution());
    };
  }

  private Edit aboutSource() {
    UUID id = source();
    long version = version(id);
    boolean withdrawn = model.things.get(id) instanceof Model.Source s && s.withdrawn;
    int dice = withdrawn && chance(80) ? 4 : random.nextInt(chance(80) ? 3 : 5);
    return switch (dice) {
      case 0, 1 ->
          new SourceEdit.CorrectSourceDescription(
              id,
              version,
              values.nature(),
              model.things.get(id) instanceof Model.Source now && !chance(10)
                  ? now.is
                  : values.publication(),
              values.publication(),
              note());
      case 2 -> new SourceEdit.WithdrawSource(id, version, note());
      default -> new SourceEdit.ReinstateSource(id, version, note());
    };
  }

  private Edit aboutContention() {
    if (here.contentions.isEmpty() || (here.contentions.size() < CONTENTIONS && chance(25))) {
      List<Account> accounts =
          IntStream.range(0, 1 + random.nextInt(3)).mapToObj(_ -> account()).toList();
      String question = chance(3) ? " " : "Why " + random.nextInt(10) + "?";
      return new ContentionEdit.OpenContention(
          newId(), here.timeline, question, Dimension.CAUSE, accounts, null);
    }
    UUID id = oneOf(here.contentions);
    long version = version(id);
    boolean settled = ((Model.Contention) model.things.get(id)).settled;
    int dice = settled && chance(80) ? 5 : random.nextInt(chance(95) ? 5 : 6);
    return switch (dice) {
      case 0, 1 -> new ContentionEdit.AddAccount(id, version, account());
      case 2, 3 -> new ContentionEdit.RemoveAccount(id, version, accountOf(id), note());
      case 4 -> new ContentionEdit.SettleContention(id, version, "So.", note());
      default -> new ContentionEdit.ReopenContention(id, version, note());
    };
  }

  private Edit aboutTimeline() {
    UUID id = here.timeline;
    long version = version(id);
    boolean closed = ((Model.Timeline) model.things.get(id)).closed;
    int dice = closed && chance(80) ? 7 : random.nextInt(5);
    return switch (dice) {
      case 0 ->
          new TimelineEdit.OpenTimeline(
              newId(), new Slug("t" + (1 + random.nextInt(places.size()))), "T", "All.");
      case 1, 2 ->
          new TimelineEdit.DescribeTimeline(
              id, version, "T " + random.nextInt(5), chance(50) ? "All." : "All of it.", note());
      case 3 -> new TimelineEdit.CloseTimeline(id, version, note());
      default -> new TimelineEdit.ReopenTimeline(id, version, note());
    };
  }

  private Evidence perhapsEvidence(Model.Fact now) {
    return chance(35) ? evidence(now) : null;
  }

  /// Words that few enough are of for some to be the same, in one kind of quotation marks or other.
  private Evidence evidence(Model.Fact now) {
    Evidence drawn = values.evidence(source());
    String words = "\"" + random.nextInt(12) + "\"";
    String exact = chance(50) ? words : "“" + words.substring(1, words.length() - 1) + "”";
    boolean known = now != null && !now.cited.isEmpty() && chance(4);
    return new Evidence(
        known ? oneOf(List.copyOf(now.cited)) : drawn.id(),
        drawn.sourceId(),
        new Quote(exact, null, null),
        drawn.chain(),
        drawn.hedge(),
        chance(85) ? Evidence.Stance.SUPPORTS : Evidence.Stance.CONTRADICTS);
  }

  private UUID evidenceOf(Model.Fact now) {
    List<UUID> present = now.evidence.stream().map(Evidence::id).toList();
    return present.isEmpty() || chance(5) ? newId() : oneOf(present);
  }

  private String party(Model.Fact now) {
    return now.actors == null || now.actors.isEmpty() || chance(10)
        ? values.party()
        : oneOf(now.actors).name();
  }

  private UUID accountOf(UUID contention) {
    return model.things.get(contention) instanceof Model.Contention c && !chance(10)
        ? oneOf(List.copyOf(c.accounts.keySet()))
        : fact();
  }

  private Account account() {
    return new Account(fact(), "Answer " + random.nextInt(10));
  }

  /// A fact of this timeline; seldom of another one, or no fact at all.
  private UUID fact() {
    if (chance(2)) {
      Place there = oneOf(places);
      return oneOf(there.facts.isEmpty() ? here.sources : there.facts);
    }
    return here.facts.isEmpty() || chance(1) ? newId() : oneOf(here.facts);
  }

  /// A source that this timeline's facts cite; seldom another one, or none at all.
  private UUID source() {
    if (chance(3)) {
      Place there = oneOf(places);
      return there.sources.isEmpty() ? values.id() : oneOf(there.sources);
    }
    return chance(1) ? values.id() : oneOf(here.sources);
  }

  /// A new id; seldom one that something has already.
  private UUID newId() {
    return chance(1) && !here.sources.isEmpty() ? oneOf(here.sources) : values.id();
  }

  private long version(UUID id) {
    Model.Thing thing = model.things.get(id);
    return (thing == null ? 1 : thing.version) + (chance(2) ? 1 : 0);
  }

  private String note() {
    return chance(1) ? " " : Story.NOTE;
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
