package org.datedrecord.edit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.datedrecord.model.Evidence;
import org.datedrecord.model.Given;
import org.datedrecord.model.Refusal;
import org.datedrecord.model.Refused;
import org.jspecify.annotations.Nullable;

/// The evidence of a fact: what it cites, and the ids of what it cites no longer.
record Citations(List<Evidence> present, Set<UUID> withdrawn) {

  static final Citations NONE = new Citations(List.of(), Set.of());

  /// As many as a reader can take in; it also bounds the work of comparing their quotes.
  static final int MOST = 40;

  Citations {
    present = List.copyOf(present);
    withdrawn = Set.copyOf(withdrawn);
  }

  /// An evidence that may be added to these.
  Evidence admitted(@Nullable Evidence given, Directory directory) {
    Evidence evidence = Given.value("evidence", given);
    if (has(evidence.id()) || withdrawn.contains(evidence.id())) {
      throw new Refused(new Refusal.SameEvidence(evidence.id()));
    }
    UUID source = Rules.citableSource(evidence.sourceId(), directory);
    if (present.stream().anyMatch(other -> sameCitation(evidence, other))) {
      throw new Refused(new Refusal.SameQuote(source));
    }
    if (present.size() == MOST) {
      throw new Refused(new Refusal.TooLong("evidence", MOST, MOST + 1));
    }
    return evidence;
  }

  /// An evidence that may be withdrawn from these: the fact keeps one that supports it.
  UUID dispensable(UUID fact, @Nullable UUID given) {
    UUID evidence = Given.value("evidenceId", given);
    if (!has(evidence)) {
      throw new Refused(new Refusal.UnknownEvidence(evidence));
    }
    if (present.stream().noneMatch(e -> e.supports() && !e.id().equals(evidence))) {
      throw new Refused(new Refusal.LastEvidence(fact));
    }
    return evidence;
  }

  Citations with(@Nullable Evidence evidence) {
    return evidence == null
        ? this
        : new Citations(Stream.concat(present.stream(), Stream.of(evidence)).toList(), withdrawn);
  }

  Citations without(UUID evidence) {
    Set<UUID> gone = new HashSet<>(withdrawn);
    gone.add(evidence);
    return new Citations(
        present.stream().filter(other -> !other.id().equals(evidence)).toList(), gone);
  }

  private boolean has(UUID evidence) {
    return present.stream().anyMatch(other -> other.id().equals(evidence));
  }

  private static boolean sameCitation(Evidence one, Evidence other) {
    return one.sourceId().equals(other.sourceId()) && one.quote().sameWords(other.quote());
  }
}
