package org.datedrecord.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.datedrecord.model.Hop;
import org.datedrecord.model.Lifecycle;
import org.datedrecord.model.Nature;
import org.datedrecord.model.Publication;
import org.datedrecord.model.Standing;
import org.datedrecord.model.When;
import org.datedrecord.time.Days;
import org.datedrecord.view.FactFilter;
import org.datedrecord.view.FactView;
import org.datedrecord.view.SourceRef;
import org.datedrecord.view.WhenView;
import org.datedrecord.web.Story;
import org.datedrecord.web.Telling;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ChoiceTest {

  private static final UUID OPEN = new UUID(1, 2);

  @Test
  void asksForWhatTheAddressNames() {
    Choice choice =
        choice(
            Map.of(
                "actor", List.of("Alibaba", "xAI"),
                "standing", List.of("denied", ""),
                "corrected", List.of("on"),
                "from", List.of("-0043-03-15"),
                "to", List.of("2026-07-05")));
    FactFilter filter = choice.filter(List.of(OPEN), Lifecycle.ACTIVE);
    assertThat(filter.actors()).containsExactlyInAnyOrder("Alibaba", "xAI");
    assertThat(filter.standings()).containsExactly(Standing.DENIED);
    assertThat(filter.natures()).containsExactlyInAnyOrder(Nature.OUR_ERROR, Nature.SOURCE_ERROR);
    assertThat(filter.window())
        .isEqualTo(new Days(LocalDate.of(-43, 3, 15), LocalDate.of(2026, 7, 5)));
    assertThat(filter.undated()).isEqualTo(FactFilter.Undated.INCLUDE);
    assertThat(filter.contentions()).isEmpty();
    assertThat(choice.overAllDays().filter(List.of(), Lifecycle.ACTIVE).window()).isNull();
  }

  @Test
  void asksForNothingWhereNoContentionIsOpen() {
    Choice choice = choice(Map.of("conflict", List.of("on")));
    assertThat(choice.filter(List.of(OPEN), Lifecycle.ACTIVE).contentions()).containsExactly(OPEN);
    assertThat(choice.filter(List.of(), Lifecycle.ACTIVE).contentions())
        .containsExactly(new UUID(0, 0));
  }

  @Test
  void saysItselfInAddresses() {
    Choice choice =
        choice(
            Map.of(
                "actor", List.of("Ant & Co"),
                "conflict", List.of("on"),
                "undated", List.of("on"),
                "from", List.of("2026-07-05")));
    assertThat(choice.more()).isEqualTo("&actor=Ant+%26+Co&conflict=on&undated=on&from=2026-07-05");
    assertThat(Choice.ALL.more()).isEmpty();
  }

  @Test
  void asksForWhatArticlesUpToADayReport() {
    Choice choice =
        choice(Map.of("reported", List.of("2026-07-05"), "from", List.of("2026-07-01")));
    LocalDate day = LocalDate.of(2026, 7, 5);
    assertThat(choice.filter(List.of(), Lifecycle.ACTIVE).reported())
        .isEqualTo(new Days(null, day));
    assertThat(choice.more()).isEqualTo("&from=2026-07-01&reported=2026-07-05");
    assertThat(choice.reportedAnyDay().more()).isEqualTo("&from=2026-07-01");
    assertThat(Choice.ALL.reportedBy(day).isNarrow()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-07-05, true",
    "2026-07-06, false",
    "2026-07, true",
    "2026-08, false",
    "[2026-07-03..], true",
    "[2026-07-06..], false",
    "[..2026-07-05], true",
    "2026-07-04T23:00:00Z, true",
    ", false"
  })
  void hearsArticlesThatMayHaveBeenPublishedByThen(@Nullable String published, boolean heard) {
    When when = published == null ? When.UNKNOWN : When.stated(published);
    SourceRef source =
        new SourceRef(
            Story.id(501),
            Publication.Type.ARTICLE,
            null,
            "An article",
            null,
            WhenView.of(when),
            false);
    FactView fact =
        new Telling(10, "T", "A")
            .cites(source, "said", new Hop("A", true, Hop.Role.STATED, true))
            .fact();
    Choice choice = Choice.ALL.reportedBy(LocalDate.of(2026, 7, 5));
    assertThat(choice.heard(fact)).hasSize(heard ? 1 : 0);
    assertThat(Choice.ALL.heard(fact)).hasSize(1);
  }

  @Test
  void refusesWhatItCannotRead() {
    for (Map<String, List<String>> query :
        List.of(
            Map.of("from", List.of("yesterday")),
            Map.of("reported", List.of("2026-07")),
            Map.of("reported", List.of("+12026-07-01")),
            Map.of("from", List.of("2026-07-06"), "to", List.of("2026-07-05")),
            Map.of("from", List.of("2026-07-06", "2026-07-07")),
            Map.of("standing", List.of("true")),
            Map.of("source", List.of("The Decoder")))) {
      assertThat(Choice.parse(query)).as("%s", query).isEmpty();
    }
    assertThat(Choice.parse(Map.of("from", List.of(" "), "asOf", List.of("x"))))
        .isEqualTo(Optional.of(Choice.ALL));
  }

  private static Choice choice(Map<String, List<String>> query) {
    return Choice.parse(query).orElseThrow();
  }
}
