package org.datedrecord.web;

import java.util.List;
import org.datedrecord.model.Change;
import org.datedrecord.model.Dimension;
import org.datedrecord.model.Evidence;
import org.datedrecord.model.Hop;
import org.datedrecord.model.Publication;
import org.datedrecord.model.Quote;
import org.datedrecord.model.Standing;
import org.datedrecord.model.When;
import org.datedrecord.view.ContentionView;
import org.datedrecord.view.FactView;
import org.datedrecord.view.SourceRef;
import org.datedrecord.view.WhenView;
import org.jspecify.annotations.Nullable;

/// What an editor might type who means to break the pages, in every field that there is.
public final class Hostile {

  public static final String EVIL = "\"'><script>alert(1)</script><img src=x onerror=y>";

  private Hostile() {}

  /// A fact that cites the source with the number 505 and was overtaken by that with the number 18.
  public static FactView fact(int number) {
    SourceRef source =
        new SourceRef(
            Story.id(505),
            Publication.Type.ARTICLE,
            EVIL,
            EVIL,
            "javascript:alert(1)",
            WhenView.of(When.UNKNOWN),
            true);
    return new Telling(number, EVIL, EVIL)
        .statement(EVIL)
        .when("2026-06?", When.Basis.RELATIVE, "<script>", EVIL)
        .cites(
            source,
            new Quote(EVIL, EVIL, EVIL),
            Evidence.Stance.SUPPORTS,
            new Hop(EVIL, false, Hop.Role.STATED, false),
            new Hop(EVIL + 2, true, Hop.Role.COVERED, false))
        .corrected(new Change.Title(EVIL, EVIL + EVIL), EVIL)
        .answer(Standing.DENIED, EVIL, EVIL)
        .overtakenBy(Story.id(18))
        .contended(EVIL)
        .fact();
  }

  /// The same kind of fact, retracted.
  public static FactView retracted(int number, FactView instead) {
    return new Telling(number, EVIL, EVIL).retracted(EVIL, instead.id()).fact();
  }

  /// A question on which a fact and another account differ.
  public static ContentionView contention(
      FactView fact, @Nullable String wouldSettle, ContentionView.@Nullable Settlement settlement) {
    return new ContentionView(
        Story.QUESTION,
        Story.SLUG,
        1,
        EVIL,
        Dimension.WHO,
        List.of(
            new ContentionView.AccountView(EVIL, fact),
            new ContentionView.AccountView(EVIL, new Telling(19, EVIL, EVIL).fact())),
        wouldSettle,
        settlement,
        Story.CHANGED,
        Story.CHANGED,
        1);
  }

  /// How it was settled.
  public static ContentionView.Settlement settlement() {
    return new ContentionView.Settlement(EVIL, EVIL, EVIL, Story.CHANGED, 7);
  }
}
