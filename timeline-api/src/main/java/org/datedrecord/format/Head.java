package org.datedrecord.format;

import java.util.UUID;
import org.datedrecord.view.FactView;
import org.datedrecord.view.Moment;
import org.datedrecord.view.TimelineView;

/// What a document is about.
///
/// @param timeline what is told of
/// @param moment of the record, from which it is read
/// @param site where the pages are: `https://record.example`
public record Head(TimelineView timeline, Moment moment, String site) {

  /// The page of the timeline.
  public String page() {
    return site + "/" + timeline.slug();
  }

  /// The page of a fact, whatever becomes of it.
  public String page(FactView fact) {
    return page() + "/facts/" + fact.id();
  }

  /// The page of the version that is told of, which never changes.
  public String version(FactView fact) {
    return page(fact) + "/v/" + fact.version();
  }

  /// A picture of a fact, which the service draws.
  public String card(FactView fact) {
    return page(fact) + "/card.png";
  }

  /// The page of a source.
  public String source(UUID id) {
    return page() + "/sources/" + id;
  }
}
