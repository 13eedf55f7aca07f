package org.datedrecord.desk;

import java.util.List;
import org.datedrecord.door.Visitor;
import org.datedrecord.view.TimelineView;
import org.datedrecord.web.Document;
import org.datedrecord.web.Frame;

/// `/desk`: the timelines, and a form that opens another.
public record DesksPage(Frame frame, Visitor visitor, List<TimelineView> timelines)
    implements Document {

  @Override
  public String template() {
    return "desk/desks.jte";
  }
}
