package org.datedrecord.format;

import java.util.List;
import java.util.Objects;
import org.datedrecord.model.Actor;
import org.datedrecord.model.Lifecycle;
import org.datedrecord.view.FactView;
import org.datedrecord.view.RetractionView;
import org.datedrecord.view.SourceRef;
import org.datedrecord.view.WhenView;

/// Facts as entries of a feed.
public final class FactEntries {

  private FactEntries() {}

  /// A fact, or that it was retracted.
  public static Feed.Entry of(Head head, FactView fact) {
    RetractionView retraction = fact.retraction();
    boolean gone = fact.lifecycle() == Lifecycle.RETRACTED && retraction != null;
    WhenView when = fact.when();
    return new Feed.Entry(
        fact.id(),
        Told.headline(fact),
        gone && retraction != null ? "Retracted: " + retraction.note() : Told.description(fact),
        head.page(fact),
        null,
        fact.actors().stream().map(Actor::name).map(Told::line).distinct().toList(),
        Told.sources(fact).stream()
            .map(SourceRef::url)
            .filter(Objects::nonNull)
            .distinct()
            .toList(),
        fact.recordedAt(),
        gone && retraction != null ? retraction.recordedAt() : fact.changedAt(),
        gone,
        JsonText.object(
            "version", fact.version(),
            "change", fact.change(),
            "edtf", when.edtf() == null ? null : when.edtf().toString(),
            "date_in_words", when.words(),
            "earliest", when.earliest() == null ? null : when.earliest().toString(),
            "latest", when.latest() == null ? null : when.latest().toString(),
            "precision", Told.precision(when),
            "certain", when.certain(),
            "standing", fact.standing().term(),
            "lifecycle", fact.lifecycle().term(),
            "corrected", fact.corrected()));
  }

  /// What there is to say of all of them.
  public static List<Feed.Entry> of(Head head, List<FactView> facts) {
    return facts.stream().map(fact -> of(head, fact)).toList();
  }
}
