package org.datedrecord.web;

import java.util.List;
import org.datedrecord.view.TimelineView;

/// The timelines.
public record HomePage(Frame frame, List<TimelineView> timelines) implements Document {

  @Override
  public String template() {
    return "home.jte";
  }
}
