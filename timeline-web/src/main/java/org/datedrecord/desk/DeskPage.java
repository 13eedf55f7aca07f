package org.datedrecord.desk;

import java.util.List;
import org.datedrecord.timeline.ChangeLine;
import org.datedrecord.view.FactView;
import org.datedrecord.web.Document;
import org.datedrecord.web.Frame;
import org.jspecify.annotations.Nullable;

/// `/desk/{slug}`: the facts of a timeline to work on, and what was changed lately.
///
/// @param facts a part of them, in order of time
/// @param retracted those last recorded of the retracted ones
/// @param earlier the address of the part before; none at the beginning
/// @param later the address of the part after; none at the end
public record DeskPage(
    Frame frame,
    Desk desk,
    List<FactView> facts,
    List<FactView> retracted,
    List<ChangeLine> changes,
    @Nullable String earlier,
    @Nullable String later)
    implements Document {

  @Override
  public String template() {
    return "desk/desk.jte";
  }
}
