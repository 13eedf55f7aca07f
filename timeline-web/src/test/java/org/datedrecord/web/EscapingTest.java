package org.datedrecord.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.datedrecord.model.Change;
import org.datedrecord.model.Dimension;
import org.datedrecord.model.Evidence;
import org.datedrecord.model.Hop;
import org.datedrecord.model.Publication;
import org.datedrecord.model.Quote;
import org.datedrecord.model.Standing;
import org.datedrecord.model.When;
import org.datedrecord.view.ActorView;
import org.datedrecord.view.ContentionView;
import org.datedrecord.view.Density;
import org.datedrecord.view.FactView;
import org.datedrecord.view.Moment;
import org.datedrecord.view.SourceRef;
import org.datedrecord.view.TimelineView;
import org.datedrecord.view.WhenView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Whatever editors type, it is text.
final class EscapingTest {

  private static final String EVIL = "\"'><script>alert(1)</script><img src=x onerror=y>";
  private static final Instant NOW = Story.CHANGED;

  private final Renderer renderer = new Renderer();

  @Test
  void showsMarkupInAnyFieldAsText() {
    FactView fact = fact();
    FactView gone = new Telling(2, EVIL, EVIL).retracted(EVIL, fact.id()).fact();
    ContentionView open = contention(fact, EVIL, null);
    ContentionView settled =
        contention(fact, null, new ContentionView.Settlement(EVIL, EVIL, EVIL, NOW, 1));
    Listing listing =
        Listing.of(List.of(fact), List.of(gone), List.of(open), lanes(), id -> Optional.of(fact));
    assertThat(html(page(listing))).contains("&lt;script&gt;").doesNotContain("<script>", "<img");
    Listing other =
        Listing.of(List.of(fact), List.of(), List.of(settled), lanes(), id -> Optional.of(fact));
    assertThat(html(page(other))).doesNotContain("<script>", "<img");
    assertThat(html(new HomePage(frame(), List.of(timeline())))).doesNotContain("<script>", "<img");
  }

  @Test
  void neverLinksToWhatIsNoWebAddress() {
    Listing listing =
        Listing.of(List.of(fact()), List.of(), List.of(), lanes(), id -> Optional.empty());
    assertThat(html(page(listing))).doesNotContain("javascript:");
  }

  private static FactView fact() {
    SourceRef source =
        new SourceRef(
            Story.id(5),
            Publication.Type.ARTICLE,
            EVIL,
            EVIL,
            "javascript:alert(1)",
            WhenView.of(When.UNKNOWN),
            true);
    return new Telling(1, EVIL, EVIL)
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
        .overtakenBy(Story.id(1))
        .contended(EVIL)
        .fact();
  }

  private static ContentionView contention(
      FactView fact, @Nullable String wouldSettle, ContentionView.@Nullable Settlement settlement) {
    return new ContentionView(
        Story.QUESTION,
        Story.SLUG,
        1,
        EVIL,
        Dimension.WHO,
        List.of(
            new ContentionView.AccountView(EVIL, fact),
            new ContentionView.AccountView(EVIL, new Telling(3, EVIL, EVIL).fact())),
        wouldSettle,
        settlement,
        NOW,
        NOW,
        1);
  }

  private static Lanes lanes() {
    return Lanes.of(List.of(new ActorView(EVIL, 1, 1)));
  }

  private static Frame frame() {
    return new Frame(EVIL, EVIL, "http://localhost/" + EVIL, true, "/assets/0", "/api/" + EVIL);
  }

  private static TimelineView timeline() {
    return new TimelineView(
        Story.id(1),
        Story.SLUG,
        1,
        EVIL,
        EVIL,
        true,
        new TimelineView.Counts(1, 0, 1, 1, 1, 1),
        new TimelineView.Extent(null, null),
        NOW,
        NOW,
        1);
  }

  private static TimelinePage page(Listing listing) {
    Density.Span span =
        new Density.Span(
            LocalDate.of(2026, 6, 1),
            LocalDate.of(2026, 6, 30),
            Density.Shape.RANGE,
            false,
            EVIL,
            1,
            0);
    return new TimelinePage(
        frame(),
        timeline(),
        new Moment(1, NOW, true),
        new Travel(EVIL, EVIL, NOW, 1L, 2L, 1, 3, List.of(new Travel.Stop(1, EVIL))),
        new Choice(List.of(EVIL), List.of(), List.of(), true, true, true, null, null),
        lanes(),
        new TimelinePage.Overview(Strip.of(new Density(1, 0, List.of(span)), lanes()), EVIL, EVIL),
        List.of(new ActorView(EVIL, 1, 1)),
        List.of(),
        listing,
        List.of(new ChangeLine(new Story().changes.getFirst(), EVIL, EVIL)),
        EVIL,
        EVIL,
        false);
  }

  private String html(Document page) {
    return new String(renderer.render(page).toByteArray(), StandardCharsets.UTF_8);
  }
}
