package org.datedrecord;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.datedrecord.edit.ContentionEdit.AddAccount;
import org.datedrecord.edit.ContentionEdit.OpenContention;
import org.datedrecord.edit.ContentionEdit.RemoveAccount;
import org.datedrecord.edit.ContentionEdit.ReopenContention;
import org.datedrecord.edit.ContentionEdit.SettleContention;
import org.datedrecord.edit.Edit;
import org.datedrecord.edit.FactEdit.AddEvidence;
import org.datedrecord.edit.FactEdit.ConfirmFact;
import org.datedrecord.edit.FactEdit.CorrectFact;
import org.datedrecord.edit.FactEdit.DenyFact;
import org.datedrecord.edit.FactEdit.OvertakeFact;
import org.datedrecord.edit.FactEdit.ReinstateFact;
import org.datedrecord.edit.FactEdit.ReportFact;
import org.datedrecord.edit.FactEdit.RetractFact;
import org.datedrecord.edit.FactEdit.WithdrawEvidence;
import org.datedrecord.edit.SourceEdit.CorrectSourceDescription;
import org.datedrecord.edit.SourceEdit.RegisterSource;
import org.datedrecord.edit.SourceEdit.ReinstateSource;
import org.datedrecord.edit.SourceEdit.WithdrawSource;
import org.datedrecord.edit.TimelineEdit.CloseTimeline;
import org.datedrecord.edit.TimelineEdit.DescribeTimeline;
import org.datedrecord.edit.TimelineEdit.OpenTimeline;
import org.datedrecord.edit.TimelineEdit.ReopenTimeline;
import org.datedrecord.model.Account;
import org.datedrecord.model.Actor;
import org.datedrecord.model.Attribution;
import org.datedrecord.model.Change;
import org.datedrecord.model.Evidence;
import org.datedrecord.model.Nature;
import org.datedrecord.model.Publication;
import org.datedrecord.model.Standing;
import org.datedrecord.model.When;

/// The record in the plainest way: what is, in fields that change, and what may be done to it. It
/// has no events, no rows and no history, and shares with the product the words of its model only.
final class Model {

  /// Anything that is edited, and so has a version.
  static class Thing {
    long version;
  }

  static final class Timeline extends Thing {
    String slug;
    String title;
    String scope;
    boolean closed;
    final Map<UUID, Fact> facts = new LinkedHashMap<>();
    final Map<UUID, Contention> contentions = new LinkedHashMap<>();
  }

  static final class Source extends Thing {
    Publication is;
    boolean withdrawn;
  }

  static final class Fact extends Thing {
    Timeline timeline;
    String title;
    String statement;
    When when;
    List<Actor> actors;
    Attribution by;
    List<Evidence> evidence = new ArrayList<>();
    Set<UUID> cited = new HashSet<>();
    List<Nature> corrections = new ArrayList<>();
    Standing said = Standing.REPORTED;
    boolean retracted;
    UUID overtakenBy;
  }

  static final class Contention extends Thing {
    Timeline timeline;
    String question;
    Map<UUID, String> accounts = new LinkedHashMap<>();
    boolean settled;
  }

  private static final class No extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }

  final Map<UUID, Thing> things = new HashMap<>();

  /// Makes an edit if it is allowed. One that is not changes nothing.
  boolean takes(Edit edit) {
    try {
      make(edit);
    } catch (No no) {
      return false;
    }
    things.get(edit.subjectId()).version++;
    return true;
  }

  private void make(Edit edit) {
    switch (edit) {
      case OpenTimeline e -> {
        need(is(Timeline.class).noneMatch(t -> t.slug.equals(e.slug().value())));
        Timeline t = add(e.timelineId(), new Timeline(), e.title(), e.scope());
        t.slug = e.slug().value();
        t.title = e.title();
        t.scope = e.scope();
      }
      case DescribeTimeline e -> {
        Timeline t = at(Timeline.class, edit, e.version(), e.note(), e.title(), e.scope());
        need(!t.title.equals(e.title()) || !t.scope.equals(e.scope()));
        t.title = e.title();
        t.scope = e.scope();
      }
      case CloseTimeline e -> {
        Timeline t = at(Timeline.class, edit, e.version(), e.note());
        need(!t.closed);
        t.closed = true;
      }
      case ReopenTimeline e -> {
        Timeline t = at(Timeline.class, edit, e.version(), e.note());
        need(t.closed);
        t.closed = false;
      }
      case RegisterSource e -> add(e.sourceId(), new Source()).is = e.publication();
      case CorrectSourceDescription e -> {
        Source s = at(Source.class, edit, e.version(), e.note());
        need(s.is.equals(e.from()) && !e.from().equals(e.to()));
        s.is = e.to();
      }
      case WithdrawSource e -> {
        Source s = at(Source.class, edit, e.version(), e.note());
        need(!s.withdrawn);
        s.withdrawn = true;
      }
      case ReinstateSource e -> {
        Source s = at(Source.class, edit, e.version(), e.note());
        need(s.withdrawn);
        s.withdrawn = false;
      }
      case ReportFact e -> {
        Fact f = new Fact();
        f.timeline = open(e.timelineId());
        f.title = e.claim().title();
        f.statement = e.claim().statement();
        f.when = e.claim().when();
        f.actors = e.claim().actors();
        f.by = e.claim().attribution();
        e.evidence().forEach(evidence -> cite(f, evidence));
        need(f.evidence.stream().anyMatch(Evidence::supports));
        add(e.factId(), f).timeline.facts.put(e.factId(), f);
      }
      case CorrectFact e -> {
        Fact f = active(edit, e.version(), e.note());
        need(!e.changes().isEmpty());
        need(e.changes().stream().map(Change::field).distinct().count() == e.changes().size());
        need(e.changes().stream().allMatch(c -> says(f, c).equals(c.from()) && c.changes()));
        cite(f, e.evidence());
        e.changes().forEach(change -> correct(f, change));
        f.corrections.add(e.nature());
      }
      case AddEvidence e -> cite(active(edit, e.version(), "-"), e.evidence());
      case WithdrawEvidence e -> {
        Fact f = active(edit, e.version(), e.note());
        need(f.evidence.stream().anyMatch(x -> x.id().equals(e.evidenceId())));
        need(f.evidence.stream().anyMatch(x -> x.supports() && !x.id().equals(e.evidenceId())));
        f.evidence.removeIf(x -> x.id().equals(e.evidenceId()));
      }
      case ConfirmFact e -> {
        Fact f = active(edit, e.version(), e.note());
        answer(f, e.party(), Standing.CONFIRMED, e.evidence());
      }
      case DenyFact e -> {
        Fact f = active(edit, e.version(), e.note());
        answer(f, e.party(), Standing.DENIED, e.evidence());
      }
      case OvertakeFact e -> {
        Fact f = active(edit, e.version(), e.note());
        need(f.overtakenBy == null && f != stands(f.timeline, e.overtakenBy()));
        f.overtakenBy = e.overtakenBy();
      }
      case RetractFact e -> {
        Fact f = active(edit, e.version(), e.note());
        need(e.nature() != Nature.TYPO);
        need(e.replacedBy() == null || f != stands(f.timeline, e.replacedBy()));
        f.retracted = true;
      }
      case ReinstateFact e -> {
        Fact f = at(Fact.class, edit, e.version(), e.note());
        need(f.retracted);
        f.retracted = false;
      }
      case OpenContention e -> {
        Contention c = new Contention();
        c.timeline = open(e.timelineId());
        c.question = e.question();
        e.accounts().forEach(account -> join(c, account));
        need(c.accounts.size() >= 2);
        add(e.contentionId(), c, e.question()).timeline.contentions.put(e.contentionId(), c);
      }
      case AddAccount e -> join(unsettled(edit, e.version(), "-"), e.account());
      case RemoveAccount e -> {
        Contention c = unsettled(edit, e.version(), e.note());
        need(c.accounts.containsKey(e.factId()) && c.accounts.size() > 2);
        c.accounts.remove(e.factId());
      }
      case SettleContention e ->
          unsettled(edit, e.version(), e.outcome(), e.reason()).settled = true;
      case ReopenContention e -> {
        Contention c = at(Contention.class, edit, e.version(), e.note());
        need(c.settled);
        c.settled = false;
      }
    }
  }

  private static void need(boolean allowed) {
    if (!allowed) {
      throw new No();
    }
  }

  private <T extends Thing> Stream<T> is(Class<T> type) {
    return things.values().stream().filter(type::isInstance).map(type::cast);
  }

  private <T extends Thing> T add(UUID id, T thing, String... texts) {
    need(!things.containsKey(id) && List.of(texts).stream().noneMatch(String::isBlank));
    things.put(id, thing);
    return thing;
  }

  private <T extends Thing> T known(Class<T> type, UUID id) {
    need(type.isInstance(things.get(id)));
    return type.cast(things.get(id));
  }

  private <T extends Thing> T at(Class<T> type, Edit edit, long version, String... texts) {
    T thing = known(type, edit.subjectId());
    need(thing.version == version && List.of(texts).stream().noneMatch(String::isBlank));
    return thing;
  }

  private Timeline open(UUID id) {
    Timeline timeline = known(Timeline.class, id);
    need(!timeline.closed);
    return timeline;
  }

  private Fact active(Edit edit, long version, String note) {
    Fact fact = at(Fact.class, edit, version, note);
    need(!fact.retracted);
    return fact;
  }

  private Contention unsettled(Edit edit, long version, String... texts) {
    Contention contention = at(Contention.class, edit, version, texts);
    need(!contention.settled);
    return contention;
  }

  private Fact stands(Timeline timeline, UUID id) {
    Fact fact = known(Fact.class, id);
    need(fact.timeline == timeline && !fact.retracted);
    return fact;
  }

  private void join(Contention contention, Account account) {
    need(!contention.accounts.containsKey(account.factId()) && contention.accounts.size() < 50);
    stands(contention.timeline, account.factId());
    contention.accounts.put(account.factId(), account.says());
  }

  private void cite(Fact fact, Evidence evidence) {
    if (evidence == null) {
      return;
    }
    need(!fact.cited.contains(evidence.id()) && fact.evidence.size() < 40);
    need(!known(Source.class, evidence.sourceId()).withdrawn);
    need(
        fact.evidence.stream()
            .noneMatch(x ->
                x.sourceId().equals(evidence.sourceId())
                    && plain(x.quote().exact()).equals(plain(evidence.quote().exact()))));
    fact.evidence.add(evidence);
    fact.cited.add(evidence.id());
  }

  private static String plain(String quote) {
    return quote.replace('“', '"').replace('”', '"');
  }

  private void answer(Fact fact, String party, Standing said, Evidence evidence) {
    need(fact.actors.stream().anyMatch(actor -> actor.name().equals(party)) && fact.said != said);
    cite(fact, evidence);
    fact.said = said;
  }

  private static Object says(Fact fact, Change change) {
    return switch (change) {
      case Change.Title c -> fact.title;
      case Change.Statement c -> fact.statement;
      case Change.Date c -> fact.when;
      case Change.Actors c -> fact.actors;
      case Change.By c -> fact.by;
    };
  }

  private static void correct(Fact fact, Change change) {
    switch (change) {
      case Change.Title c -> fact.title = c.to();
      case Change.Statement c -> fact.statement = c.to();
      case Change.Date c -> fact.when = c.to();
      case Change.Actors c -> fact.actors = c.to();
      case Change.By c -> fact.by = c.to();
    }
  }
}
