package org.datedrecord;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.datedrecord.model.Receipt;
import org.datedrecord.model.Refused;
import org.datedrecord.model.Slug;
import org.datedrecord.model.Story;
import org.datedrecord.time.Expressions;
import org.datedrecord.view.FactView;
import org.datedrecord.view.SourceView;
import org.jspecify.annotations.Nullable;

/// Makes random edits in a timeline of its own: the same ones in the same order for the same seed,
/// of every kind there is.
public final class RandomEdits {

  private final TestRecord record;
  private final Random random;
  private final RandomValues values;
  private final UUID timeline;
  private final String slug;
  private final List<UUID> facts = new ArrayList<>();
  private final List<UUID> sources = new ArrayList<>();
  private final List<UUID> contentions = new ArrayList<>();
  private final Map<UUID, Long> versions = new HashMap<>();

  /// Opens the timeline and registers its first sources.
  public RandomEdits(TestRecord record, String slug, long seed) {
    this.record = record;
    this.slug = slug;
    this.random = new Random(seed);
    this.values = new RandomValues(random, new Expressions(seed));
    this.timeline = values.id();
    make(new TimelineEdit.OpenTimeline(timeline, new Slug(slug), "T" + seed, "All of it."));
    for (int i = 0; i < 4; i++) {
      registerSource();
    }
  }

  public String slug() {
    return slug;
  }

  public List<UUID> facts() {
    return facts;
  }

  public List<UUID> sources() {
    return sources;
  }

  public List<UUID> contentions() {
    return contentions;
  }

  /// Reports so many facts.
  public void report(int count) {
    IntStream.range(0, count).forEach(_ -> report());
  }

  /// Makes an edit that the record takes.
  public Receipt next() {
    Optional<Receipt> receipt = Optional.empty();
    while (receipt.isEmpty()) {
      receipt = tried();
    }
    return receipt.get();
  }

  /// What is allowed is not at stake here: where an edit is refused, another one will do.
  private Optional<Receipt> tried() {
    try {
      return Optional.of(random(random.nextInt(100)));
    } catch (Refused e) {
      return Optional.empty();
    }
  }

  private Receipt random(int dice) {
    if (dice < 20 || facts.size() < 3) {
      return report();
    }
    if (dice < 70) {
      return aboutFact(values.oneOf(facts), random.nextInt(11));
    }
    if (dice < 82) {
      return aboutSource(values.oneOf(sources), random.nextInt(6));
    }
    return dice < 95 ? aboutContention() : aboutTimeline();
  }

  private Receipt report() {
    UUID id = values.id();
    Claim claim =
        new Claim(
            "Fact " + facts.size(),
            "It is so: " + id + ".",
            values.when(),
            values.actors(),
            values.attribution());
    List<Evidence> evidence =
        new ArrayList<>(List.of(values.evidence(source(), Evidence.Stance.SUPPORTS)));
    if (random.nextInt(3) == 0) {
      evidence.add(values.evidence(source()));
    }
    Receipt receipt = make(new FactEdit.ReportFact(id, timeline, claim, evidence));
    facts.add(id);
    return receipt;
  }

  private Receipt aboutFact(UUID id, int dice) {
    FactView now = record.reader().fact(id, record.now()).orElseThrow();
    long version = version(id);
    return make(
        switch (dice) {
          case 0, 1, 2, 3 ->
              new FactEdit.CorrectFact(
                  id,
                  version,
                  values.nature(),
                  List.of(change(now)),
                  Story.NOTE,
                  perhapsEvidence());
          case 4 -> new FactEdit.AddEvidence(id, version, values.evidence(source()));
          case 5 ->
              new FactEdit.WithdrawEvidence(
                  id, version, values.oneOf(now.evidence()).id(), Story.NOTE);
          case 6 ->
              new FactEdit.ConfirmFact(id, version, values.party(), Story.NOTE, perhapsEvidence());
          case 7 ->
              new FactEdit.DenyFact(id, version, values.party(), Story.NOTE, perhapsEvidence());
          case 8 -> new FactEdit.OvertakeFact(id, version, values.oneOf(facts), Story.NOTE);
          case 9 -> new FactEdit.RetractFact(id, version, values.nature(), Story.NOTE, null);
          default -> new FactEdit.ReinstateFact(id, version, Story.NOTE);
        });
  }

  private Change change(FactView now) {
    return switch (random.nextInt(5)) {
      case 0 -> new Change.Title(now.title(), "Fact, title " + random.nextInt(1000));
      case 1 -> new Change.Statement(now.statement(), "It is so: " + random.nextInt(1000));
      case 2 -> new Change.Date(RandomValues.when(now.when()), values.when());
      case 3 -> new Change.Actors(now.actors(), values.actors());
      default -> new Change.By(now.attribution(), values.attribution());
    };
  }

  private Receipt aboutSource(UUID id, int dice) {
    SourceView now = record.reader().source(id, record.now()).orElseThrow();
    long version = version(id);
    return switch (dice) {
      case 0 -> registerSource();
      case 1, 2 ->
          make(
              new SourceEdit.CorrectSourceDescription(
                  id,
                  version,
                  values.nature(),
                  RandomValues.publication(now),
                  values.publication(),
                  Story.NOTE));
      case 3 -> make(new SourceEdit.WithdrawSource(id, version, Story.NOTE));
      default -> make(new SourceEdit.ReinstateSource(id, version, Story.NOTE));
    };
  }

  private Receipt registerSource() {
    UUID id = values.id();
    Receipt receipt = make(new SourceEdit.RegisterSource(id, values.publication()));
    sources.add(id);
    return receipt;
  }

  private Receipt aboutContention() {
    if (contentions.isEmpty() || random.nextInt(4) == 0) {
      UUID id = values.id();
      Receipt receipt =
          make(
              new ContentionEdit.OpenContention(
                  id, timeline, "Why?", Dimension.CAUSE, List.of(account(), account()), null));
      contentions.add(id);
      return receipt;
    }
    UUID id = values.oneOf(contentions);
    long version = version(id);
    return make(
        switch (random.nextInt(5)) {
          case 0, 1 -> new ContentionEdit.AddAccount(id, version, account());
          case 2 -> new ContentionEdit.RemoveAccount(id, version, values.oneOf(facts), Story.NOTE);
          case 3 -> new ContentionEdit.SettleContention(id, version, "So.", Story.NOTE);
          default -> new ContentionEdit.ReopenContention(id, version, Story.NOTE);
        });
  }

  private Receipt aboutTimeline() {
    long version = version(timeline);
    return make(
        switch (random.nextInt(4)) {
          case 0 ->
              new TimelineEdit.DescribeTimeline(
                  timeline, version, "T" + random.nextInt(1000), "All.", Story.NOTE);
          case 1 -> new TimelineEdit.CloseTimeline(timeline, version, Story.NOTE);
          default -> new TimelineEdit.ReopenTimeline(timeline, version, Story.NOTE);
        });
  }

  private Receipt make(Edit edit) {
    Receipt receipt = record.edit(edit);
    versions.put(receipt.id(), receipt.version());
    return receipt;
  }

  private long version(UUID id) {
    return versions.getOrDefault(id, 0L);
  }

  private Account account() {
    return new Account(values.oneOf(facts), "Answer " + random.nextInt(10));
  }

  private UUID source() {
    return values.oneOf(sources);
  }

  private @Nullable Evidence perhapsEvidence() {
    return random.nextInt(3) == 0 ? values.evidence(source()) : null;
  }
}
