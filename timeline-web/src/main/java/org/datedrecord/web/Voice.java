package org.datedrecord.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.datedrecord.model.Evidence;
import org.datedrecord.model.Hop;
import org.datedrecord.view.EvidenceView;

/// Someone through whom a fact came to the record: "Financial Times original", "The Decoder carries
/// it". Readers are shown voices before articles, since five articles may carry one.
///
/// @param name as the sources give it
/// @param part what this voice does for the fact
/// @param named whether that is a name, and no description of somebody unnamed
/// @param against whether it speaks against the fact
public record Voice(String name, String part, boolean named, boolean against) {

  /// The voices of a fact, each once: those who first said it, then those who carry it, then those
  /// who say otherwise.
  public static List<Voice> of(List<EvidenceView> evidence) {
    Map<String, Voice> first = new LinkedHashMap<>();
    Map<String, Voice> later = new LinkedHashMap<>();
    Map<String, Voice> against = new LinkedHashMap<>();
    for (EvidenceView citation : evidence) {
      if (citation.stance() == Evidence.Stance.CONTRADICTS) {
        Hop last = citation.chain().getLast();
        against.putIfAbsent(last.party(), new Voice(last.party(), "differs", last.named(), true));
        continue;
      }
      Hop origin = citation.origin();
      first.putIfAbsent(
          origin.party(), new Voice(origin.party(), "original", origin.named(), false));
      for (Hop hop : citation.chain().subList(1, citation.chain().size())) {
        later.putIfAbsent(hop.party(), new Voice(hop.party(), part(hop), hop.named(), false));
      }
    }
    first.keySet().forEach(later::remove);
    List<Voice> voices = new ArrayList<>(first.values());
    voices.addAll(later.values());
    voices.addAll(against.values());
    return List.copyOf(voices);
  }

  private static String part(Hop hop) {
    String part =
        switch (hop.role()) {
          case STATED -> "states it";
          case REPORTED -> "reports it";
          case COVERED -> "carries it";
          case AGGREGATED -> "summarises it";
        };
    return hop.explicit() ? part : part + ", inferred";
  }
}
