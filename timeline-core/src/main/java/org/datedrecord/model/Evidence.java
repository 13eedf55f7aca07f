package org.datedrecord.model;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Why a fact is in the record: the words of a source, and how they came to it.
///
/// @param id the citation's own id
/// @param sourceId the source that is cited
/// @param quote its words
/// @param chain from who first said it to the cited source, in order; its first party is the origin
/// @param hedge the word by which the source keeps its distance: "reportedly"
/// @param stance whether the words support the fact or speak against it
public record Evidence(
    UUID id, UUID sourceId, Quote quote, List<Hop> chain, @Nullable String hedge, Stance stance) {

  /// What an evidence does to its fact.
  public enum Stance implements Term {
    SUPPORTS,
    CONTRADICTS
  }

  private static final int HOPS = 12;

  @SuppressWarnings("ConstantValue")
  public Evidence {
    if (id == null) {
      throw new Refused(new Refusal.Missing("id"));
    }
    if (sourceId == null) {
      throw new Refused(new Refusal.Missing("sourceId"));
    }
    if (quote == null) {
      throw new Refused(new Refusal.Missing("quote"));
    }
    chain = Given.list("chain", chain, HOPS);
    if (chain.isEmpty()) {
      throw new Refused(new Refusal.Missing("chain"));
    }
    if (stance == null) {
      throw new Refused(new Refusal.Missing("stance"));
    }
    hedge = Text.optional("hedge", hedge, 100);
  }

  /// Who first said it, as far as the source tells.
  public Hop origin() {
    return chain.getFirst();
  }

  /// Whether it speaks for its fact.
  public boolean supports() {
    return stance == Stance.SUPPORTS;
  }
}
