package org.datedrecord.desk;

import org.datedrecord.web.Document;
import org.datedrecord.web.Frame;

/// `/desk/{slug}/import`: many edits at once, rehearsed and then made.
public record ImportPage(Frame frame, Desk desk) implements Document {

  @Override
  public String template() {
    return "desk/import.jte";
  }
}
