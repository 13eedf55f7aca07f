package org.datedrecord.data;

import java.util.List;
import org.datedrecord.view.TimelineView;
import org.datedrecord.web.Document;
import org.datedrecord.web.Frame;

/// How programs ask for what is here.
///
/// @param site where the service is: `https://record.example`
public record ManualPage(Frame frame, String site, List<TimelineView> timelines)
    implements Document {

  @Override
  public String template() {
    return "manual.jte";
  }

  /// The timeline of the examples; where there is none, what stands for one.
  public String slug() {
    return timelines.isEmpty() ? "{slug}" : timelines.getFirst().slug();
  }
}
