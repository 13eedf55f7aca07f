package org.datedrecord.desk;

import java.util.List;
import org.datedrecord.view.SourceView;
import org.datedrecord.web.Document;
import org.datedrecord.web.Frame;

/// `/desk/{slug}/sources`: what may be cited.
public record DeskSourcesPage(Frame frame, Desk desk, List<SourceView> sources)
    implements Document {

  @Override
  public String template() {
    return "desk/sources.jte";
  }
}
