package org.datedrecord.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.datedrecord.view.ActorView;
import org.datedrecord.view.Density;
import org.datedrecord.view.Density.Shape;
import org.datedrecord.view.Density.Span;
import org.datedrecord.web.Lanes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class StripTest {

  private static final Lanes LANES =
      Lanes.of(
          List.of(
              new ActorView("Reddit", 2, 0),
              new ActorView("Alibaba", 9, 4),
              new ActorView("Anthropic", 12, 7)));

  @Test
  void givesThoseWhoLeadFactsALaneAndAllOthersOne() {
    Strip strip =
        strip(
            span("2026-06-01", "2026-06-30", Shape.RANGE, "Anthropic"),
            span("2026-07-10", "2026-07-10", Shape.DAY, "Alibaba"),
            span("2026-07-03", "2026-07-03", Shape.BY, null));
    assertThat(strip.lanes())
        .extracting(Strip.Lane::name)
        .containsExactly("Anthropic", "Alibaba", "Others");
    assertThat(strip.lanes().getFirst().dots()).singleElement().returns(true, Strip.Dot::isBar);
    assertThat(strip.from()).isEqualTo("1 June 2026");
    assertThat(strip.to()).isEqualTo("10 July 2026");
  }

  @Test
  void drawsAMonthOverItsWholeLengthAndADayInItsMiddle() {
    Strip strip =
        strip(
            span("2026-01-01", "2026-01-31", Shape.RANGE, null),
            span("2026-12-31", "2026-12-31", Shape.DAY, null));
    Strip.Dot month = strip.lanes().getFirst().dots().getFirst();
    Strip.Dot day = strip.lanes().getFirst().dots().getLast();
    assertThat(percent(month.width())).isBetween(8.0, 8.2);
    assertThat(percent(day.x())).isBetween(97.0, 98.0);
    assertThat(day.width()).isEqualTo("0%");
  }

  @Test
  void staysSmallHoweverManyFactsThereAre() {
    LocalDate start = LocalDate.of(1926, 1, 1);
    Stream<Span> spans =
        IntStream.range(0, 36_500)
            .mapToObj(start::plusDays)
            .flatMap(day ->
                Stream.of("Anthropic", "Alibaba", "Reddit")
                    .map(actor -> new Span(day, day, Shape.DAY, true, actor, 9, 0)));
    Strip strip = strip(spans.toArray(Span[]::new));
    assertThat(strip.lanes())
        .hasSize(3)
        .allSatisfy(lane -> {
          assertThat(lane.dots()).isEmpty();
          assertThat(Objects.requireNonNull(lane.columns()).columnsOutline())
              .hasSizeBetween(1_000, 4_000);
        });
  }

  @Test
  void labelsMonthsOverAYearAndYearsOverCenturies() {
    assertThat(labels("2025-11-20", "2026-03-02"))
        .containsExactly("Dec 2025", "Jan 2026", "Feb", "");
    assertThat(labels("-0043-03-15", "2026-03-02")).contains("1 BCE", "500 CE", "1500");
    assertThat(labels("2026-07-03", "2026-07-03")).containsExactly("Jul 2026");
    assertThat(labels("-0300-01-01", "-0298-01-01")).isNotEmpty().hasSizeLessThan(8);
  }

  @Test
  void reachesToBothEndsOfTheCalendar() {
    assertThat(labels("-999999999-01-01", "+999999999-12-31")).hasSizeBetween(2, 8);
    assertThat(labels("-999999999-01-01", "-999999999-03-01")).isNotEmpty();
    assertThat(labels("+999999999-11-01", "+999999999-12-31")).isNotEmpty();
  }

  @Test
  void isEmptyWhereNothingIsDated() {
    assertThat(Strip.of(new Density(3, 3, List.of()), LANES).lanes()).isEmpty();
  }

  private static List<String> labels(String from, String to) {
    return strip(span(from, to, Shape.RANGE, null)).ticks().stream()
        .map(Strip.Tick::label)
        .toList();
  }

  private static Strip strip(Span... spans) {
    return Strip.of(new Density(spans.length, 0, List.of(spans)), LANES);
  }

  private static Span span(String from, String to, Shape shape, @Nullable String actor) {
    return new Span(LocalDate.parse(from), LocalDate.parse(to), shape, true, actor, 1, 0);
  }

  private static double percent(String text) {
    return Double.parseDouble(text.replace("%", ""));
  }
}
