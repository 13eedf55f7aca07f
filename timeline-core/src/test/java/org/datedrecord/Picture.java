package org.datedrecord;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.datedrecord.model.Evidence;
import org.datedrecord.model.Lifecycle;
import org.datedrecord.model.Nature;
import org.datedrecord.model.Standing;
import org.datedrecord.view.CorrectionView;
import org.datedrecord.view.EvidenceView;
import org.datedrecord.view.FactFilter;
import org.datedrecord.view.FactView;
import org.datedrecord.view.Moment;
import org.datedrecord.view.Paging;
import org.datedrecord.view.Reader;
import org.datedrecord.view.TimelineView;

/// One timeline as readers see it, in a few words: drawn from the model, or from what is shown.
///
/// @param is what it says of itself and counts
/// @param facts each of its facts, the retracted ones too
/// @param contentions each question, and who answers it how
/// @param sources each source that its facts cite
record Picture(
    String slug,
    List<Object> is,
    Map<UUID, Map<String, Object>> facts,
    Map<UUID, List<Object>> contentions,
    Map<UUID, List<Object>> sources) {

  private static final FactFilter EVERYTHING = FactFilter.ALL.at(Set.of(Lifecycle.values()));

  /// What readers should see, if the model is right.
  static Picture drawn(Model model, Model.Timeline t) {
    Map<UUID, Map<String, Object>> facts = new HashMap<>();
    Map<UUID, List<Object>> sources = new HashMap<>();
    t.facts.forEach((id, fact) -> facts.put(id, drawn(model, id, fact)));
    t.facts.values().stream()
        .filter(fact -> !fact.retracted)
        .flatMap(fact -> fact.evidence.stream().map(Evidence::sourceId).distinct())
        .forEach(id -> {
          Model.Source s = (Model.Source) model.things.get(id);
          sources.merge(
              id,
              List.of(s.version, s.is.title(), s.withdrawn, 1L),
              (was, one) -> List.of(was.get(0), was.get(1), was.get(2), (Long) was.get(3) + 1));
        });
    Map<UUID, List<Object>> contentions = new HashMap<>();
    t.contentions.forEach((id, c) ->
        contentions.put(id, List.of(c.version, c.question, c.settled, Map.copyOf(c.accounts))));
    long active = t.facts.values().stream().filter(fact -> !fact.retracted).count();
    long open = t.contentions.values().stream().filter(c -> !c.settled).count();
    return new Picture(
        t.slug,
        List.of(t.version, t.title, t.scope, t.closed, active, open),
        facts,
        contentions,
        sources);
  }

  private static Map<String, Object> drawn(Model model, UUID id, Model.Fact fact) {
    Map<UUID, Boolean> contentions = new TreeMap<>();
    fact.timeline.contentions.forEach((contention, c) -> {
      if (c.accounts.containsKey(id)) {
        contentions.put(contention, c.settled);
      }
    });
    boolean disputed =
        contentions.containsValue(false) || !fact.evidence.stream().allMatch(Evidence::supports);
    List<Evidence> support = fact.evidence.stream().filter(Evidence::supports).toList();
    Set<String> origins = new TreeSet<>();
    support.stream()
        .filter(e -> e.chain().getFirst().named())
        .forEach(e -> origins.add(e.chain().getFirst().party()));
    Map<String, Object> seen = new HashMap<>();
    seen.put("version", fact.version);
    seen.put("title", fact.title);
    seen.put("statement", fact.statement);
    seen.put("when", fact.when);
    seen.put("actors", fact.actors);
    seen.put("attribution", fact.by);
    seen.put("evidence", fact.evidence.stream().map(Evidence::id).toList());
    seen.put("standing", disputed ? Standing.DISPUTED : fact.said);
    seen.put("answer", fact.said);
    seen.put("retracted", fact.retracted);
    seen.put("corrected", fact.corrections.stream().anyMatch(Nature::isCorrection));
    seen.put(
        "corrections",
        fact.corrections.reversed().stream().filter(n -> n != Nature.TYPO).limit(5).toList());
    seen.put("overtakenBy", String.valueOf(fact.overtakenBy));
    seen.put(
        "needsReview",
        fact.evidence.stream()
            .anyMatch(e -> ((Model.Source) model.things.get(e.sourceId())).withdrawn));
    seen.put("contentions", contentions);
    seen.put("articles", (int) support.stream().map(Evidence::sourceId).distinct().count());
    seen.put("origins", origins);
    return seen;
  }

  /// What readers do see.
  static Picture shown(Reader reader, String slug, Moment moment) {
    TimelineView t = reader.timeline(slug, moment).orElseThrow();
    Map<UUID, Map<String, Object>> facts = new HashMap<>();
    reader
        .facts(slug, EVERYTHING, Paging.first(200), moment)
        .items()
        .forEach(fact -> facts.put(fact.id(), shown(fact)));
    Map<UUID, List<Object>> contentions = new HashMap<>();
    reader
        .contentions(slug, moment)
        .forEach(c -> {
          Map<UUID, String> accounts = new HashMap<>();
          c.accounts().forEach(account -> accounts.put(account.fact().id(), account.says()));
          contentions.put(
              c.id(), List.of(c.version(), c.question(), c.settlement() != null, accounts));
        });
    Map<UUID, List<Object>> sources = new HashMap<>();
    reader
        .sources(slug, moment)
        .forEach(
            s -> sources.put(s.id(), List.of(s.version(), s.title(), s.withdrawn(), s.cited())));
    TimelineView.Counts counts = t.counts();
    return new Picture(
        slug,
        List.of(
            t.version(), t.title(), t.scope(), t.closed(), counts.facts(), counts.contentions()),
        facts,
        contentions,
        sources);
  }

  private static Map<String, Object> shown(FactView fact) {
    Map<UUID, Boolean> contentions = new TreeMap<>();
    fact.contentions().forEach(c -> contentions.put(c.id(), c.settled()));
    Map<String, Object> seen = new HashMap<>();
    seen.put("version", fact.version());
    seen.put("title", fact.title());
    seen.put("statement", fact.statement());
    seen.put("when", RandomValues.when(fact.when()));
    seen.put("actors", fact.actors());
    seen.put("attribution", fact.attribution());
    seen.put("evidence", fact.evidence().stream().map(EvidenceView::id).toList());
    seen.put("standing", fact.standing());
    seen.put("answer", fact.answer() == null ? Standing.REPORTED : fact.answer().standing());
    seen.put("retracted", fact.lifecycle() == Lifecycle.RETRACTED);
    seen.put("corrected", fact.corrected());
    seen.put("corrections", fact.corrections().stream().map(CorrectionView::nature).toList());
    seen.put("overtakenBy", String.valueOf(fact.overtakenBy()));
    seen.put("needsReview", fact.needsReview());
    seen.put("contentions", contentions);
    seen.put("articles", fact.origins().articles());
    seen.put("origins", new TreeSet<>(fact.origins().names()));
    return seen;
  }

  /// The smallest thing in which another picture of the timeline differs; empty if it is the same.
  String difference(Picture other) {
    if (equals(other)) {
      return "";
    }
    String where = "timeline " + slug + ": ";
    if (!is.equals(other.is)) {
      return where + is + " is shown as " + other.is;
    }
    if (!contentions.equals(other.contentions)) {
      return where + first(contentions, other.contentions);
    }
    if (!sources.equals(other.sources)) {
      return where + first(sources, other.sources);
    }
    Set<UUID> ids = new TreeSet<>(facts.keySet());
    ids.addAll(other.facts.keySet());
    return ids.stream()
        .filter(id -> !Objects.equals(facts.get(id), other.facts.get(id)))
        .map(id ->
            where
                + "fact "
                + id
                + ", "
                + (facts.containsKey(id) && other.facts.containsKey(id)
                    ? first(facts.get(id), other.facts.get(id))
                    : first(facts, other.facts)))
        .min(Comparator.comparingInt(String::length))
        .orElseThrow();
  }

  private static <K extends Comparable<K>, V> String first(Map<K, V> one, Map<K, V> other) {
    Set<K> keys = new TreeSet<>(one.keySet());
    keys.addAll(other.keySet());
    return keys.stream()
        .filter(key -> !Objects.equals(one.get(key), other.get(key)))
        .map(key -> "%s: %s is shown as %s".formatted(key, one.get(key), other.get(key)))
        .findFirst()
        .orElseThrow();
  }
}
