package org.datedrecord.desk;

import org.datedrecord.view.SourceView;
import org.datedrecord.web.Document;
import org.datedrecord.web.Frame;

/// `/desk/{slug}/sources/{id}`: all that can be done to a source.
public record DeskSourcePage(Frame frame, Desk desk, SourceView source) implements Document {

  @Override
  public String template() {
    return "desk/source.jte";
  }

  /// Where programs find it.
  public String api() {
    return "/api/sources/" + source.id();
  }
}
