package org.datedrecord.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.datedrecord.view.ActorView;
import org.datedrecord.view.ContentionView;
import org.datedrecord.view.Density;
import org.datedrecord.view.FactView;
import org.datedrecord.view.Moment;
import org.datedrecord.view.TimelineView;
import org.datedrecord.web.Document;
import org.datedrecord.web.Frame;
import org.datedrecord.web.HomePage;
import org.datedrecord.web.Hostile;
import org.datedrecord.web.Lanes;
import org.datedrecord.web.Renderer;
import org.datedrecord.web.Story;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Whatever editors type, it is text.
final class EscapingTest {

  private static final String EVIL = Hostile.EVIL;
  private static final Instant NOW = Story.CHANGED;

  private final Renderer renderer = new Renderer();

  @Test
  @DisplayName("ASVS 5.0 V1.2.1: markup in any field is text")
  void showsMarkupInAnyFieldAsText() {
    FactView fact = Hostile.fact(1);
    FactView gone = Hostile.retracted(2, fact);
    ContentionView open = Hostile.contention(fact, EVIL, null);
    ContentionView settled = Hostile.contention(fact, null, Hostile.settlement());
    Listing listing =
        Listing.of(
            List.of(fact),
            List.of(gone),
            List.of(open),
            lanes(),
            Choice.ALL,
            id -> Optional.of(fact));
    assertThat(html(page(listing))).contains("&lt;script&gt;").doesNotContain("<script>", "<img");
    Listing other =
        Listing.of(
            List.of(fact),
            List.of(),
            List.of(settled),
            lanes(),
            Choice.ALL,
            id -> Optional.of(fact));
    assertThat(html(page(other))).doesNotContain("<script>", "<img");
    assertThat(html(new HomePage(frame(), List.of(timeline())))).doesNotContain("<script>", "<img");
  }

  @Test
  @DisplayName("ASVS 5.0 V1.2.2: nothing that runs is linked to")
  void neverLinksToWhatIsNoWebAddress() {
    Listing listing =
        Listing.of(
            List.of(Hostile.fact(1)),
            List.of(),
            List.of(),
            lanes(),
            Choice.ALL,
            id -> Optional.empty());
    assertThat(html(page(listing))).doesNotContain("javascript:");
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
        new Choice(List.of(EVIL), List.of(), List.of(), true, true, true, null, null, null),
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
    return renderer.text(page);
  }
}
