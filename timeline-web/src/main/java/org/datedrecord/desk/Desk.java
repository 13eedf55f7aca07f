package org.datedrecord.desk;

import org.datedrecord.door.Visitor;
import org.datedrecord.view.Moment;
import org.datedrecord.view.TimelineView;
import org.datedrecord.web.Frame;

/// A timeline as it lies before an editor, at present.
///
/// @param visitor the editor
/// @param assets where the static files are
public record Desk(TimelineView timeline, Moment moment, Visitor visitor, String assets) {

  /// Where the editors' pages of the timeline begin.
  public String path() {
    return "/desk/" + timeline.slug();
  }

  /// Where its page for readers is.
  public String readers() {
    return "/" + timeline.slug();
  }

  /// Where programs find it.
  public String api() {
    return "/api/timelines/" + timeline.slug();
  }

  /// The frame of a page at this desk.
  Frame frame(String title) {
    return frame(title + ", " + timeline.title(), assets);
  }

  /// The frame of any editors' page: no search engine is to find it.
  static Frame frame(String title, String assets) {
    return new Frame(title, null, null, false, assets, null);
  }
}
