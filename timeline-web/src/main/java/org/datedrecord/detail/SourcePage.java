package org.datedrecord.detail;

import java.util.List;
import org.datedrecord.view.EvidenceView;
import org.datedrecord.view.SourceView;
import org.datedrecord.web.Document;
import org.datedrecord.web.Frame;
import org.jspecify.annotations.Nullable;

/// A source, and what the timeline has from it.
///
/// @param earlier the address of the facts before these; none at the beginning
/// @param later the address of the facts after these; none at the end
public record SourcePage(
    Frame frame,
    Visit visit,
    SourceView source,
    List<Carried> facts,
    @Nullable String earlier,
    @Nullable String later)
    implements Document {

  /// A fact, with the words of the source that it rests on.
  public record Carried(Sketch sketch, List<EvidenceView> quotes) {}

  @Override
  public String template() {
    return "source.jte";
  }
}
