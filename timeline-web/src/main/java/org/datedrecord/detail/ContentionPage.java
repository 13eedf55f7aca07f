package org.datedrecord.detail;

import java.util.List;
import org.datedrecord.model.Dimension;
import org.datedrecord.view.ContentionView;
import org.datedrecord.web.Document;
import org.datedrecord.web.Frame;

/// A question on which accounts differ: what each of them says, who carries it, what would settle
/// it, and whether anything did.
public record ContentionPage(Frame frame, Visit visit, ContentionView contention, List<Side> sides)
    implements Document {

  /// One account.
  ///
  /// @param says its answer to the question
  public record Side(int number, String says, Sketch sketch) {}

  @Override
  public String template() {
    return "contention.jte";
  }

  /// On what the accounts differ, in words.
  public String dimension() {
    return of(contention.dimension());
  }

  private static String of(Dimension dimension) {
    return switch (dimension) {
      case WHO -> "The accounts differ on who it was";
      case WHEN -> "The accounts differ on when it was";
      case WHAT -> "The accounts differ on what it was";
      case WORDING -> "The accounts differ on the wording";
      case CAUSE -> "The accounts differ on the cause";
      case STATUS -> "The accounts differ on how it stands";
    };
  }
}
