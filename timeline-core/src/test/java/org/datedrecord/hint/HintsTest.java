package org.datedrecord.hint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.datedrecord.time.Edtf;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class HintsTest {

  /// The table: when the report was published, its words, and what is found in them.
  @ParameterizedTest
  @CsvFileSource(resources = "/hints.csv", delimiter = '|', useHeadersInDisplayName = true)
  void suggestsWhatTheTableSays(@Nullable String published, String text, @Nullable String found) {
    assertThat(found(text, published)).isEqualTo(found == null ? "" : found);
  }

  private static String found(String text, @Nullable String published) {
    return in(text, published).stream()
        .map(hint ->
            "%s -> %s (%s%s)"
                .formatted(
                    hint.words(),
                    hint.date() == null ? "none" : hint.date(),
                    hint.basis().term(),
                    hint.sure() ? "" : "?"))
        .collect(Collectors.joining("; "));
  }

  private static List<Hint> in(String text, @Nullable String published) {
    return Hints.in(text, published == null ? null : Edtf.parse(published));
  }

  @Test
  void saysItsRuleInWords() {
    assertThat(rule("It was last month.", "2026-07-03"))
        .isEqualTo("“last month” is counted from 3 July 2026.");
    assertThat(rule("An experiment from March.", "2026-07-03"))
        .isEqualTo("“March” names no year: the latest that had begun on 3 July 2026 is meant.");
    assertThat(rule("It ends in August.", "2026-07-03"))
        .isEqualTo(
            "“August” names no year: the latest that had begun on 3 July 2026 is meant."
                + " If it lies ahead: August 2026.");
    assertThat(rule("It is effective July 10.", "2026-07-03"))
        .isEqualTo("“effective July 10” names no year: the nearest to 3 July 2026 is meant.");
    assertThat(rule("It was on 7/3/2026.", "2026-07-03"))
        .isEqualTo("“7/3/2026” is stated in full. Day and month may stand in either order.");
    assertThat(rule("It was last month.", null))
        .isEqualTo(
            "“last month” cannot be counted, since nothing says when the report was published.");
  }

  private static String rule(String text, @Nullable String published) {
    return in(text, published).getFirst().rule();
  }

  @Test
  void givesWhatAFactTakesOfATime() {
    Hint hint = in("Accused last\nmonth of it.", "2026-07?").getFirst();
    assertThat(hint.when().edtf()).hasToString("2026-06?");
    assertThat(hint.when().wording()).isEqualTo("last month");
    assertThat(hint.when().derivation())
        .isEqualTo("“last month” is counted from July 2026, uncertain.");
  }

  @Test
  void countsPlacesAsJavaScriptDoes() {
    String text = "😀 Yesterday, 😀 on 3 July 2026";
    List<Hint> hints = in(text, "2026-07-04");
    assertThat(hints).extracting(Hint::start).containsExactly(3, 20);
    assertThat(hints).extracting(Hint::end).containsExactly(12, 31);
  }

  @Test
  void stopsAtTheMostItFinds() {
    assertThat(in("yesterday ".repeat(Hints.MOST + 7), "2026-07-03")).hasSize(Hints.MOST);
  }
}
