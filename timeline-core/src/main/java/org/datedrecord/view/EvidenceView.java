package org.datedrecord.view;

import java.util.List;
import java.util.UUID;
import org.datedrecord.model.Evidence;
import org.datedrecord.model.Hop;
import org.datedrecord.model.Quote;
import org.jspecify.annotations.Nullable;

/// A citation as readers see it.
///
/// @param chain from who first said it to the cited source, in order
/// @param hedge the word by which the source keeps its distance
public record EvidenceView(
    UUID id,
    SourceRef source,
    Quote quote,
    List<Hop> chain,
    @Nullable String hedge,
    Evidence.Stance stance) {

  /// Who first said it, as far as the source tells.
  public Hop origin() {
    return chain.getFirst();
  }
}
