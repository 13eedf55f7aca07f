package org.datedrecord.desk;

import org.datedrecord.web.Document;
import org.datedrecord.web.Frame;

/// `/desk/{slug}/sources/new`: a source is registered, with its text if an editor has it.
public record IntakePage(Frame frame, Desk desk) implements Document {

  @Override
  public String template() {
    return "desk/intake.jte";
  }
}
