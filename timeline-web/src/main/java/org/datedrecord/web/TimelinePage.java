package org.datedrecord.web;

import java.util.List;
import org.datedrecord.view.FactView;
import org.datedrecord.view.Moment;
import org.datedrecord.view.TimelineView;
import org.jspecify.annotations.Nullable;

/// A timeline: what happened, how sure the date is, who says so, where the accounts part, and what
/// was changed since.
///
/// @param moment the moment of the record that is read
/// @param travel how to read the record at other moments
/// @param listing the facts
/// @param changes the newest changes, in a few lines
/// @param earlier the address of the facts before these; none at the beginning
/// @param later the address of the facts after these; none at the end
public record TimelinePage(
    Frame frame,
    TimelineView timeline,
    Moment moment,
    Travel travel,
    Strip strip,
    Listing listing,
    List<ChangeLine> changes,
    @Nullable String earlier,
    @Nullable String later)
    implements Document {

  @Override
  public String template() {
    return "timeline.jte";
  }

  /// The page's own path.
  public String path() {
    return "/" + timeline.slug();
  }

  /// The path at which the page shows the record right after a change.
  public String asOf(long change) {
    return path() + "?asOf=change:" + change;
  }

  /// The address of a fact for programs, at the moment that is read.
  public String data(FactView fact) {
    return "/api/facts/" + fact.id() + travel.query();
  }
}
