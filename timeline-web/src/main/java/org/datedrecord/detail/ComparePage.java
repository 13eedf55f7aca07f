package org.datedrecord.detail;

import java.util.List;
import org.datedrecord.view.ContentionView;
import org.datedrecord.view.Moment;
import org.datedrecord.web.Document;
import org.datedrecord.web.Frame;
import org.datedrecord.web.Words;
import org.jspecify.annotations.Nullable;

/// Two moments of the record side by side: what was added, corrected and retracted between them.
///
/// @param from the earlier moment
/// @param to the later moment
/// @param choices moments to choose from: the newest changes
/// @param later the address of the changes after these; none at the end
public record ComparePage(
    Frame frame,
    Visit visit,
    Stop from,
    Stop to,
    List<Delta> deltas,
    List<Question> questions,
    List<Stop> choices,
    @Nullable String later)
    implements Document {

  /// A moment, with the text that names it in an address.
  public record Stop(String text, Moment moment) {

    /// The moment in words, with its change: a minute may have many.
    public String words() {
      return Words.time(moment.recordedAt()) + ", change " + moment.change();
    }
  }

  /// What became of a question on which accounts differ.
  public record Question(ContentionView contention, String verb) {}

  @Override
  public String template() {
    return "compare.jte";
  }

  /// Those of one kind.
  public List<Delta> of(Delta.Kind kind) {
    return deltas.stream().filter(delta -> delta.kind() == kind).toList();
  }

  /// The address of a page as it stood at the later moment.
  public String then(String below) {
    return visit.path()
        + below
        + (to.moment().latest() ? "" : "?asOf=change:" + to.moment().change());
  }
}
