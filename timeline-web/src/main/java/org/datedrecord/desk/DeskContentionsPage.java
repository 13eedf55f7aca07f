package org.datedrecord.desk;

import java.util.List;
import org.datedrecord.view.ContentionView;
import org.datedrecord.web.Document;
import org.datedrecord.web.Frame;

/// `/desk/{slug}/contentions`: the questions on which accounts differ, and a form that opens one.
public record DeskContentionsPage(
    Frame frame, Desk desk, Stock stock, List<ContentionView> contentions) implements Document {

  @Override
  public String template() {
    return "desk/contentions.jte";
  }
}
