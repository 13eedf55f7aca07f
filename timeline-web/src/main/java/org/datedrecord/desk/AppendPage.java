package org.datedrecord.desk;

import org.datedrecord.web.Document;
import org.datedrecord.web.Frame;

/// `/desk/{slug}/facts/new`: a fact is brought into the record.
public record AppendPage(Frame frame, Desk desk, Stock stock) implements Document {

  @Override
  public String template() {
    return "desk/append.jte";
  }
}
