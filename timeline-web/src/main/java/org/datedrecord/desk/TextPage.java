package org.datedrecord.desk;

import org.datedrecord.time.Edtf;
import org.datedrecord.view.SourceView;
import org.datedrecord.web.Document;
import org.datedrecord.web.Frame;
import org.jspecify.annotations.Nullable;

/// `/desk/{slug}/sources/{id}/text`: the text of a source, to mark quotes in. The page itself is
/// without it: a script asks for it, as an editor.
public record TextPage(Frame frame, Desk desk, SourceView source) implements Document {

  @Override
  public String template() {
    return "desk/text.jte";
  }

  /// Where programs find the text.
  public String api() {
    return "/api/sources/" + source.id() + "/working-copy";
  }

  /// The page with all that can be done to the source.
  public String description() {
    return desk.path() + "/sources/" + source.id();
  }

  /// When it was published, as an expression; none where that is not known.
  public @Nullable String published() {
    Edtf published = source.published().edtf();
    return published == null ? null : published.toString();
  }
}
