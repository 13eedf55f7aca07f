package org.datedrecord.desk;

import org.datedrecord.view.ContentionView;
import org.datedrecord.web.Document;
import org.datedrecord.web.Frame;

/// `/desk/{slug}/contentions/{id}`: all that can be done to a question.
public record DeskContentionPage(Frame frame, Desk desk, Stock stock, ContentionView contention)
    implements Document {

  @Override
  public String template() {
    return "desk/contention.jte";
  }

  /// Where programs find it.
  public String api() {
    return "/api/contentions/" + contention.id();
  }
}
