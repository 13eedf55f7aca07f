package org.datedrecord.detail;

import java.util.List;
import org.datedrecord.web.Document;

/// A timeline as other sites show it: its newest facts, in a frame.
public record EmbedPage(Visit visit, String url, List<Sketch> facts) implements Document {

  @Override
  public String template() {
    return "embed.jte";
  }

  @Override
  public boolean mayBeFramed() {
    return true;
  }
}
